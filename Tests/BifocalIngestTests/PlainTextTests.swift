import Testing

@testable import BifocalIngest

@Suite struct PlainTextTests {
  @Test(
    "the first line is the title when it stands above a text",
    arguments: [
      ("油价上涨\n\n各国反应不一。", "油价上涨", "各国反应不一。"),
      ("Oil rises\nPrices went up on Monday.", "Oil rises", "Prices went up on Monday."),
      (
        "临近岁末，普京在家乡开启主场外交，时隔2个月再次邀请这批客人\n临近岁末，俄罗斯总统普京又一次进入“忙季”。他近日开启一轮主场外交。",
        "临近岁末，普京在家乡开启主场外交，时隔2个月再次邀请这批客人", "临近岁末，俄罗斯总统普京又一次进入“忙季”。他近日开启一轮主场外交。"
      ),
      ("各国反应不一。\n\n油价上涨。", nil, "各国反应不一。\n\n油价上涨。"),
      ("The inter-\nnational market fell.", nil, "The international market fell."),
      ("只有一行", nil, "只有一行"), ("1. 第一\n\n第二。", nil, "1. 第一\n\n第二。"), ("他说：\n\n好。", nil, "他说：\n\n好。"),
      ("长长的一行标题\n短\n短", nil, "长长的一行标题\n\n短\n\n短"),
    ] as [(String, String?, String)])
  func title(text: String, title: String?, body: String) {
    let article = Article(plainText: text)
    #expect(article.fields.title == title)
    #expect(article.text == body)
  }
}
