# SPDX-License-Identifier: BSL-1.0
# Completion of stancegraph for fish.

function __stancegraph_uses
    __fish_seen_subcommand_from $argv
end

complete -c stancegraph -n __fish_use_subcommand -f -a check -d 'Read a corpus and tell everything that is wrong with it'
complete -c stancegraph -n __fish_use_subcommand -f -a stats -d 'How many records and statements of each sort there are'
complete -c stancegraph -n __fish_use_subcommand -f -a show -d 'One record, what it says, and the statements it is in'
complete -c stancegraph -n __fish_use_subcommand -f -a stances -d 'Where actors stand on positions'
complete -c stancegraph -n __fish_use_subcommand -f -a timeline -d 'The statements of an actor in order'
complete -c stancegraph -n __fish_use_subcommand -f -a collisions -d 'Which actors hold what cannot both be'
complete -c stancegraph -n __fish_use_subcommand -f -a concessions -d 'Which stance each party would have to give up'
complete -c stancegraph -n __fish_use_subcommand -f -a draw -d 'Draw who stands where as a diagram'
complete -c stancegraph -n __fish_use_subcommand -f -a convert -d 'Write a corpus as TOML, CSV or an archive'
complete -c stancegraph -n __fish_use_subcommand -f -a format -d 'Lay the TOML files of a corpus out'
complete -c stancegraph -n __fish_use_subcommand -f -a verify -d 'Compare the places of evidence with the texts'
complete -c stancegraph -n __fish_use_subcommand -f -a agreement -d 'How far two coders agree'
complete -c stancegraph -n __fish_use_subcommand -f -l version -d 'Print the version'
complete -c stancegraph -f -s h -l help -d 'Print help'

set -l any check stats show stances timeline collisions concessions draw convert format verify agreement
set -l readers check stats show stances timeline collisions concessions draw convert verify agreement
complete -c stancegraph -n "__stancegraph_uses $any" -x -l color -a 'auto always never' -d 'Colour of messages'
complete -c stancegraph -n "__stancegraph_uses $readers" -l infer -d 'Create what only statements name'
complete -c stancegraph -n '__stancegraph_uses check' -l strict -d 'End with 1 when there are warnings'
complete -c stancegraph -n '__stancegraph_uses stats concessions' -x -l top -d 'How many are listed'
complete -c stancegraph -n '__stancegraph_uses stats stances timeline collisions concessions agreement' -x -l format -a 'table csv json' -d 'How the list is written'
complete -c stancegraph -n '__stancegraph_uses show' -x -l format -a 'text json' -d 'How the record is written'
complete -c stancegraph -n '__stancegraph_uses stances timeline' -x -l actor -d 'Whose'
complete -c stancegraph -n '__stancegraph_uses stances' -x -l position -d 'On what'
complete -c stancegraph -n '__stancegraph_uses collisions concessions' -x -l between -d 'One party'
complete -c stancegraph -n '__stancegraph_uses collisions concessions' -x -l and -d 'The other party'
complete -c stancegraph -n '__stancegraph_uses stances collisions concessions draw' -x -l at -d 'What is in force on this day'
complete -c stancegraph -n '__stancegraph_uses stances collisions concessions draw' -x -l during -d 'What is in force in this period'
complete -c stancegraph -n '__stancegraph_uses stances collisions concessions draw' -l certainly -d 'Leave out what is only possible'
complete -c stancegraph -n '__stancegraph_uses draw' -r -s o -l output -d 'The picture'
complete -c stancegraph -n '__stancegraph_uses draw' -x -l as -a 'svg png pdf dot' -d 'How the picture is written'
complete -c stancegraph -n '__stancegraph_uses draw' -x -l actors -d 'Only these actors'
complete -c stancegraph -n '__stancegraph_uses draw' -x -l parties -d 'Only actors of these parties'
complete -c stancegraph -n '__stancegraph_uses draw' -x -l positions -d 'Only these positions'
complete -c stancegraph -n '__stancegraph_uses draw' -x -l choice -a 'fitting all shared colliding' -d 'Which positions'
complete -c stancegraph -n '__stancegraph_uses draw' -x -l left -d 'The camp on the left'
complete -c stancegraph -n '__stancegraph_uses draw' -x -l layout -a 'dot neato fdp sfdp circo twopi' -d 'How it is laid out'
complete -c stancegraph -n '__stancegraph_uses draw' -x -l title -d 'What stands above it'
complete -c stancegraph -n '__stancegraph_uses draw' -l no-legend -d 'Without a legend'
complete -c stancegraph -n '__stancegraph_uses draw' -l no-camps -d 'Without lines around the camps'
complete -c stancegraph -n '__stancegraph_uses convert' -x -l to -a 'toml csv archive archive-text archive-xml' -d 'What is written'
complete -c stancegraph -n '__stancegraph_uses format' -l check -d 'Change nothing'
complete -c stancegraph -n '__stancegraph_uses verify' -x -l documents -a '(__fish_complete_directories)' -d 'Folder with the texts'
complete -c stancegraph -n '__stancegraph_uses agreement' -x -l first -d 'One coder'
complete -c stancegraph -n '__stancegraph_uses agreement' -x -l second -d 'The other coder'
complete -c stancegraph -n '__stancegraph_uses agreement' -l disagreements -d 'List the values that differ'
