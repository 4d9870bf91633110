extension MainContent {
  /// What was left out, in the order of the page.
  var dropped: [DroppedBlock] {
    reasons.indices.compactMap { index in
      reasons[index].map { reason in
        DroppedBlock(text: page.block(index).text, reason: DroppedBlock.Reason(reason))
      }
    }
  }
}

extension DroppedBlock.Reason {
  /// Says in the words of all formats why a block of a page was left out.
  init(_ reason: MainContent.Reason) {
    switch reason {
    case .hidden: self = .hidden
    case .comments: self = .comments
    case .sharing: self = .buttons
    case .related: self = .related
    case .navigation: self = .navigation
    case .frame: self = .frame
    case .about: self = .about
    case .header: self = .header
    case .links: self = .links
    case .outside: self = .outside
    case .caption: self = .caption
    case .label: self = .label
    case .leading: self = .leading
    case .trailing: self = .trailing
    }
  }

  /// Says why a part was left out that its element or its names mark.
  init(_ part: HTMLPage.Part) {
    self = PageParts.reason(part).map { DroppedBlock.Reason($0) } ?? .frame
  }
}
