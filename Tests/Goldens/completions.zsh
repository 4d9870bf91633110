#compdef bifocal
# zsh completions for bifocal 0.1.0
_bifocal() {
  local command="" word
  local -a choices
  for word in "${(@)words[2,CURRENT-1]}"; do
    case "${command:+$command }$word" in
      ('lexicon'|'terms'|'lexicon check'|'help'|'completions')
        command="${command:+$command }$word" ;;
    esac
  done
  case "$command" in
    ('')
      choices=('terms:count words and list the most frequent' 'lexicon:check' 'help:explain a command' 'completions:print completions for bash, zsh or fish')
      if [[ "$PREFIX" == -* ]]; then
        _arguments -s \
            '(-o --output)-o[write the results to FILE]:FILE:_files' \
            '(-o --output)--output=[write the results to FILE]:FILE:_files' \
            '(--lexicons)--lexicons=[read the lexicons in DIR]:DIR:_files -/' \
            '(--color)--color=[use colour]:auto|always|never:(auto always never)' \
            '(-q --quiet)-q[print no progress and no warnings]' \
            '(-q --quiet)--quiet[print no progress and no warnings]' \
            '(-h --help)-h[print this help]' \
            '(-h --help)--help[print this help]' \
            '(--version)--version[print the versions of what is in use]'
      else
        _describe command choices
      fi ;;
    ('lexicon')
      choices=('check:look for faults in a lexicon')
      if [[ "$PREFIX" == -* ]]; then
        _arguments -s \
            '(-o --output)-o[write the results to FILE]:FILE:_files' \
            '(-o --output)--output=[write the results to FILE]:FILE:_files' \
            '(--lexicons)--lexicons=[read the lexicons in DIR]:DIR:_files -/' \
            '(--color)--color=[use colour]:auto|always|never:(auto always never)' \
            '(-q --quiet)-q[print no progress and no warnings]' \
            '(-q --quiet)--quiet[print no progress and no warnings]' \
            '(-h --help)-h[print this help]' \
            '(-h --help)--help[print this help]' \
            '(--version)--version[print the versions of what is in use]'
      else
        _describe command choices
      fi ;;
    ('terms')
      _arguments -s \
            '(-n --top)-n[print the first N terms]:N: ' \
            '(-n --top)--top=[print the first N terms]:N: ' \
            '(-f --format)-f[how to print them]:table|csv|json:(table csv json)' \
            '(-f --format)--format=[how to print them]:table|csv|json:(table csv json)' \
            '(--threshold)--threshold=[leave out terms with a share below X]:X: ' \
            '*--theme=[count only in this theme]:ID: ' \
            '(--fold --no-fold)--fold[count Traditional and Simplified as one]' \
            '(--fold --no-fold)--no-fold[count Traditional and Simplified as one]' \
            '(--fail)--fail[fail after printing]' \
            '(-o --output)-o[write the results to FILE]:FILE:_files' \
            '(-o --output)--output=[write the results to FILE]:FILE:_files' \
            '(--lexicons)--lexicons=[read the lexicons in DIR]:DIR:_files -/' \
            '(--color)--color=[use colour]:auto|always|never:(auto always never)' \
            '(-q --quiet)-q[print no progress and no warnings]' \
            '(-q --quiet)--quiet[print no progress and no warnings]' \
            '(-h --help)-h[print this help]' \
            '(-h --help)--help[print this help]' \
            '(--version)--version[print the versions of what is in use]' \
        '*:\[PATH…\]:''_files' ;;
    ('lexicon check')
      _arguments -s \
            '(-o --output)-o[write the results to FILE]:FILE:_files' \
            '(-o --output)--output=[write the results to FILE]:FILE:_files' \
            '(--lexicons)--lexicons=[read the lexicons in DIR]:DIR:_files -/' \
            '(--color)--color=[use colour]:auto|always|never:(auto always never)' \
            '(-q --quiet)-q[print no progress and no warnings]' \
            '(-q --quiet)--quiet[print no progress and no warnings]' \
            '(-h --help)-h[print this help]' \
            '(-h --help)--help[print this help]' \
            '(--version)--version[print the versions of what is in use]' \
        '*:FOLDER:''_files -/' ;;
    ('help')
      _arguments -s \
            '(--man)--man[print the page in the language of man]' \
            '(-o --output)-o[write the results to FILE]:FILE:_files' \
            '(-o --output)--output=[write the results to FILE]:FILE:_files' \
            '(--lexicons)--lexicons=[read the lexicons in DIR]:DIR:_files -/' \
            '(--color)--color=[use colour]:auto|always|never:(auto always never)' \
            '(-q --quiet)-q[print no progress and no warnings]' \
            '(-q --quiet)--quiet[print no progress and no warnings]' \
            '(-h --help)-h[print this help]' \
            '(-h --help)--help[print this help]' \
            '(--version)--version[print the versions of what is in use]' \
        '*:\[COMMAND\]:''(terms lexicon help completions)' ;;
    ('completions')
      _arguments -s \
            '(-o --output)-o[write the results to FILE]:FILE:_files' \
            '(-o --output)--output=[write the results to FILE]:FILE:_files' \
            '(--lexicons)--lexicons=[read the lexicons in DIR]:DIR:_files -/' \
            '(--color)--color=[use colour]:auto|always|never:(auto always never)' \
            '(-q --quiet)-q[print no progress and no warnings]' \
            '(-q --quiet)--quiet[print no progress and no warnings]' \
            '(-h --help)-h[print this help]' \
            '(-h --help)--help[print this help]' \
            '(--version)--version[print the versions of what is in use]' \
        '*:bash|zsh|fish:''(bash zsh fish)' ;;
  esac
}
if [[ "$funcstack[1]" == "_bifocal" ]]; then _bifocal "$@"; else compdef _bifocal bifocal; fi
