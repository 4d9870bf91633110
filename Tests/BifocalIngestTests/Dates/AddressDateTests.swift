import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct AddressDateTests {
  @Test(
    "the date in an address or in the name of a file",
    arguments: [
      ("https://a.com/2022/07/08/title", "2022-07-08"), ("https://a.com/2022/7/8/", "2022-07-08"),
      ("https://a.cn/n1/2022/0708/c1002-32470121.html", "2022-07-08"),
      ("https://a.cn/gn/2022/07-08/9798.shtml", "2022-07-08"),
      ("http://a.cn/202207/t20220708_1234.html", "2022-07-08"),
      ("http://a.com/world/2022-07/08/c_1128814.htm", "2022-07-08"),
      ("https://a.com/a/20220708/1.html", "2022-07-08"),
      ("https://a.com/articles/CT-BGH-20220107094920", "2022-01-07"),
      ("https://a.org/junshiwaijiao/lu-05242024100614.html", "2024-05-24"),
      ("https://a.com/2022/jul/08/title", "2022-07-08"), ("https://a.com/2022/07/title", "2022-07"),
      ("https://a.com/202207/1.html", "2022-07"), ("https://a.de/x/29-10-2021", "2021-10-29"),
      ("2022-07-08-title.md", "2022-07-08"), ("news_20220708.txt", "2022-07-08"),
      ("https://web.archive.org/web/20130307194448/http://a.com/2008/05/26/", "2008-05-26"),
      ("https://web.archive.org/web/20130307194448/http://a.com/", "-"),
      ("https://a.com/123456789", "-"), ("https://a.com/20229999", "-"), ("a.txt", "-"),
      ("https://a.com/2022/title", "-"), ("https://a.com/v/1.2.3", "-"),
    ])
  func address(text: String, expected: String) {
    #expect(AddressDate(text)?.date.description ?? "-" == expected)
  }
}
