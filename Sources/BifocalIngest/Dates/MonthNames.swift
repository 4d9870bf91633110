/// The names of months in running text, by the languages that pages in many languages are dated in.
///
/// Only Chinese and English texts are mined, but a page's date is often in the site's language.
enum MonthNames {
  /// The name of a month.
  struct Name: Equatable {
    /// The number of the month, from 1.
    let month: Int
    /// Whether English uses the name: `ago` is August in Spain, and much else here.
    let isEnglish: Bool
  }

  /// Returns the month that a word names; nothing when it names none.
  ///
  /// - Parameter word: The word in lower case, without a full stop.
  /// - Returns: The month and whether the name is English.
  static func name(_ word: String) -> Name? { named[word] }

  /// No name is longer than this, in bytes.
  static let longest = 22

  private static let named: [String: Name] = {
    var named: [String: Name] = [:]
    for (language, line) in names.enumerated() {
      for (index, forms) in line.split(separator: " ").enumerated() {
        for form in forms.split(separator: "/") where named[String(form)] == nil {
          named[String(form)] = Name(month: index + 1, isEnglish: language == 0)
        }
      }
    }
    return named
  }()

  /// Twelve months a line; where languages differ over a word, the first line decides.
  private static let names = [
    """
    january/jan february/feb march/mar april/apr may june/jun july/jul august/aug \
    september/sept/sep october/oct november/nov december/dec
    """,
    """
    januar/jänner/jän februar/feber/feb märz/mär/mrz april/apr mai juni/jun juli/jul august/aug \
    september/sept/sep oktober/okt november/nov dezember/dez
    """,
    """
    janvier/janv février/fevrier/févr/fév mars avril/avr mai juin juillet/juil août/aout \
    septembre/sept octobre/oct novembre/nov décembre/decembre/déc
    """,
    """
    enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago \
    septiembre/setiembre/set octubre/oct noviembre/nov diciembre/dic
    """,
    """
    gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago \
    settembre/set ottobre/ott novembre/nov dicembre/dic
    """,
    """
    janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago \
    setembro/set outubro/out novembro/nov dezembro/dez
    """,
    """
    januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep \
    oktober/okt november/nov december/dec
    """,
    """
    ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl \
    ekim/eki kasım/kas aralık/ara
    """,
    """
    stycznia/sty lutego/lut marca/mar kwietnia/kwi maja/maj czerwca/cze lipca/lip sierpnia/sie \
    września/wrz października/paź listopada/lis grudnia/gru
    """,
    """
    января/янв февраля/фев марта/мар апреля/апр мая/май июня/июн июля/июл августа/авг \
    сентября/сен октября/окт ноября/ноя декабря/дек
    """,
    """
    січня/січ лютого/лют березня/бер квітня/кві травня/тра червня/чер липня/лип серпня/сер \
    вересня/вер жовтня/жов листопада/лис грудня/гру
    """,
  ]
}
