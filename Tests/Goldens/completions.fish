# fish completions for bifocal 0.1.0
function __bifocal_command_is
    set -l command
    for word in (commandline -opc)[2..-1]
        set -l longer (string trim -- "$command $word")
        if contains -- $longer 'lexicon' 'terms' 'lexicon check' 'help' 'completions'
            set command $longer
        end
    end
    test "$command" = "$argv[1]"
end
complete -c bifocal -f
complete -c bifocal -n '__bifocal_command_is \'\'' -a 'terms' -d 'count words and list the most frequent'
complete -c bifocal -n '__bifocal_command_is \'\'' -a 'lexicon' -d 'check'
complete -c bifocal -n '__bifocal_command_is \'\'' -a 'help' -d 'explain a command'
complete -c bifocal -n '__bifocal_command_is \'\'' -a 'completions' -d 'print completions for bash, zsh or fish'
complete -c bifocal -n '__bifocal_command_is \'lexicon\'' -a 'check' -d 'look for faults in a lexicon'
complete -c bifocal -s o -l output -r -F -d 'write the results to FILE'
complete -c bifocal -l lexicons -x -a '(__fish_complete_directories)' -d 'read the lexicons in DIR'
complete -c bifocal -l color -x -a 'auto always never' -d 'use colour'
complete -c bifocal -s q -l quiet -d 'print no progress and no warnings'
complete -c bifocal -s h -l help -d 'print this help'
complete -c bifocal -l version -d 'print the versions of what is in use'
complete -c bifocal -n '__bifocal_command_is \'terms\'' -s n -l top -x -d 'print the first N terms'
complete -c bifocal -n '__bifocal_command_is \'terms\'' -s f -l format -x -a 'table csv json' -d 'how to print them'
complete -c bifocal -n '__bifocal_command_is \'terms\'' -l threshold -x -d 'leave out terms with a share below X'
complete -c bifocal -n '__bifocal_command_is \'terms\'' -l theme -x -d 'count only in this theme'
complete -c bifocal -n '__bifocal_command_is \'terms\'' -l fold -d 'count Traditional and Simplified as one'
complete -c bifocal -n '__bifocal_command_is \'terms\'' -l no-fold -d 'count Traditional and Simplified as one'
complete -c bifocal -n '__bifocal_command_is \'terms\'' -l fail -d 'fail after printing'
complete -c bifocal -n '__bifocal_command_is \'help\'' -l man -d 'print the page in the language of man'
complete -c bifocal -n '__bifocal_command_is \'terms\'' -F
complete -c bifocal -n '__bifocal_command_is \'lexicon check\'' -a '(__fish_complete_directories)'
complete -c bifocal -n '__bifocal_command_is \'help\'' -a 'terms lexicon help completions'
complete -c bifocal -n '__bifocal_command_is \'completions\'' -a 'bash zsh fish'
