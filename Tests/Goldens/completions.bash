# bash completions for bifocal 0.1.0
_bifocal() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
  # bash takes the = of --name=value for a word.
  if [[ "$current" == "=" ]]; then
    current=""
  elif [[ "$previous" == "=" ]]; then
    previous="${COMP_WORDS[COMP_CWORD-2]}"
  fi
  local command="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "${command:+$command }${COMP_WORDS[i]}" in
      'lexicon'|'terms'|'lexicon check'|'help'|'completions')
        command="${command:+$command }${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$command $previous" in
    'terms -n'|'terms --top') :; return ;;
    'terms -f'|'terms --format') mapfile -t COMPREPLY < <(compgen -W 'table csv json' -- "$current"); return ;;
    'terms --threshold') :; return ;;
    'terms --theme') :; return ;;
    *' -o'|*' --output') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    *' --lexicons') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
    *' --color') mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$current"); return ;;
  esac
  case "$command" in
    '')
      if [[ "$current" == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '-o --output --lexicons --color -q --quiet -h --help --version' -- "$current")
      else
        mapfile -t COMPREPLY < <(compgen -W 'terms lexicon help completions' -- "$current")
      fi ;;
    'lexicon')
      if [[ "$current" == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '-o --output --lexicons --color -q --quiet -h --help --version' -- "$current")
      else
        mapfile -t COMPREPLY < <(compgen -W 'check' -- "$current")
      fi ;;
    'terms')
      if [[ "$current" == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '-n --top -f --format --threshold --theme --fold --no-fold --fail -o --output --lexicons --color -q --quiet -h --help --version' -- "$current")
      else
        compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current")
      fi ;;
    'lexicon check')
      if [[ "$current" == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '-o --output --lexicons --color -q --quiet -h --help --version' -- "$current")
      else
        compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$current")
      fi ;;
    'help')
      if [[ "$current" == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--man -o --output --lexicons --color -q --quiet -h --help --version' -- "$current")
      else
        mapfile -t COMPREPLY < <(compgen -W 'terms lexicon help completions' -- "$current")
      fi ;;
    'completions')
      if [[ "$current" == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '-o --output --lexicons --color -q --quiet -h --help --version' -- "$current")
      else
        mapfile -t COMPREPLY < <(compgen -W 'bash zsh fish' -- "$current")
      fi ;;
  esac
}
complete -F _bifocal bifocal
