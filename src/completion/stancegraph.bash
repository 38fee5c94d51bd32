# SPDX-License-Identifier: BSL-1.0
# Completion of stancegraph for bash.

_stancegraph() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command= options= word
  local common='--help --color'
  local time='--at --during --certainly'
  COMPREPLY=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      check | stats | list | show | stances | timeline | shifts | sources | collisions | concessions | network | coalitions | polarization | backbone | phases | brokers | projection | balance | centrality | blocks | sensitivity | match | why | diff | draw | convert | format | verify | agreement)
        command=$word
        break
        ;;
    esac
  done

  case $command in
    '') options='check stats list show stances timeline shifts sources collisions concessions network coalitions polarization backbone phases brokers projection balance centrality blocks sensitivity match why diff draw convert format verify agreement --help --version' ;;
    check) options="$common --infer --strict" ;;
    stats) options="$common --infer --top --format" ;;
    list) options="$common --infer --kind --predicate --actor --position --document --coder --conditional --hearsay --format" ;;
    show) options="$common --infer --format" ;;
    stances) options="$common $time --infer --actor --position --derived --format" ;;
    timeline) options="$common --infer --actor --format" ;;
    shifts) options="$common --infer --actor --position --flips --history --hindsight --certainly --format" ;;
    sources) options="$common --infer --actor --through --only --counts --shared-with --format" ;;
    collisions) options="$common $time --infer --between --and --format" ;;
    concessions) options="$common $time --infer --between --and --top --format" ;;
    coalitions) options="$common --infer --rows --columns --qualifier --normalization --duplicates --isolates --from --to --exclude --invert --weeks --dna-compat --threads --format --aggregation --edges --method --k --compare --ties --output --as --title" ;;
    polarization) options="$common --infer --rows --columns --qualifier --normalization --duplicates --isolates --from --to --exclude --invert --weeks --dna-compat --threads --format --window --size --kernel --indent-time --k --positions --normalize-scores" ;;
    backbone) options="$common --infer --rows --columns --qualifier --normalization --duplicates --isolates --from --to --exclude --invert --weeks --dna-compat --threads --format --aggregation --method --k --penalty --iterations --seed" ;;
    phases) options="$common --infer --rows --columns --qualifier --normalization --duplicates --isolates --from --to --exclude --invert --weeks --dna-compat --threads --format --type --aggregation --window --size --kernel --indent-time --distance --criterion --most --compare" ;;
    brokers) options="$common --infer --rows --columns --qualifier --normalization --duplicates --isolates --from --to --exclude --invert --weeks --dna-compat --threads --format --aggregation --edges --directed --groups --coalitions" ;;
    projection) options="$common --infer --rows --columns --qualifier --normalization --duplicates --isolates --from --to --exclude --invert --weeks --dna-compat --threads --format --edges --onto-columns" ;;
    sensitivity)
      options="$common --infer --rows --columns --qualifier --normalization --duplicates --isolates --from --to --exclude"
      options+=' --invert --weeks --dna-compat --threads --format --aggregation --of --under --draws --seed --method --k --runs'
      ;;
    network)
      options="$common --infer --type --rows --columns --qualifier --aggregation --normalization --duplicates --isolates"
      options+=' --from --to --exclude --invert --window --size --kernel --indent-time --weeks --dna-compat --threads --threshold --top --ties --output --as'
      options+=' --matrix --layout --title --format'
      ;;
    match) options="$common --infer --param --why --explain --rows --seconds --format" ;;
    why) options="$common $time --infer --actor --against --position --value --not --derived --format" ;;
    diff) options="$common --infer --from --to --documents --change --output --as --title --format" ;;
    draw)
      options="$common $time --infer --output --as --actors --parties --positions --choice --left --layout --title"
      options+=' --no-legend --no-camps'
      ;;
    convert) options="$common --infer --to" ;;
    format) options="$common --check" ;;
    verify) options="$common --infer --documents" ;;
    agreement) options="$common --infer --first --second --disagreements --format" ;;
    centrality) options="$common --infer --rows --columns --qualifier --normalization --duplicates --isolates --from --to --exclude --invert --weeks --dna-compat --threads --weighted --edges --directed --format" ;;
    blocks) options="$common --infer --rows --columns --qualifier --normalization --duplicates --isolates --from --to --exclude --invert --weeks --dna-compat --threads --weighted --edges --classes --pattern --alpha --starts --seed --format" ;;
    balance) options="$common --infer --rows --columns --qualifier --normalization --duplicates --isolates --from --to --exclude --invert --weeks --dna-compat --threads --weighted --edges --directed --exact --seconds --spectrum --format" ;;
  esac

  case $previous in
    --color) options='auto always never' ;;
    --format) if [[ $command == show ]]; then options='text json'; else options='table csv json'; fi ;;
    --as) options='svg png pdf dot' ;;
    --choice) options='fitting all shared colliding' ;;
    --layout) options='dot neato sfdp circo twopi' ;;
    --type) options='onemode twomode' ;;
    --rows | --columns | --invert)
      if [[ $command == match ]]; then return; fi
      options='holder on_behalf_of speaker voice addressee position document author outlet event holder_kind camp'
      options+=' position_kind polarity act confidence'
      ;;
    --qualifier) options='polarity act confidence' ;;
    --aggregation) options='ignore congruence conflict subtract combine' ;;
    --normalization) options='no average jaccard cosine activity prominence' ;;
    --duplicates) options='include document week month year acrossrange' ;;
    --window) options='events days weeks months years' ;;
    --kernel) options='no uniform triangular epanechnikov gaussian' ;;
    --indent-time | --normalize-scores) options='no yes' ;;
    --weeks) options='iso sunday' ;;
    --method)
      options='louvain leiden single average complete ward kmeans kmedoids concor spectral consensus'
      if [[ $command == backbone ]]; then options='nested fixed penalty'; fi
      ;;
    --of)
      options='polarization e-i modularity frustration line-balance strong-balance weak-balance walk-balance'
      options+=' laplacian-minimum coalitions camps sides'
      ;;
    --under) options='documents dates confidence statements' ;;
    --distance) options='absdiff spectral' ;;
    --criterion) options='dunn modularity' ;;
    --to) options='toml csv archive archive-text archive-xml' ;;
    --change) options='appeared disappeared moved' ;;
    --value) options='support oppose neutral ambivalent' ;;
    --documents)
      if [[ $command == diff ]]; then return; fi
      mapfile -t COMPREPLY < <(compgen -d -- "$current")
      return
      ;;
    --actor | --position | --document | --coder | --kind | --predicate | --actors | --parties | --positions | --between | --and | --first | --second | --left | --at | --during | --from | --to | --title | --top)
      return
      ;;
    *)
      # The table comes after the corpus.
      if [[ $command == list && $current != -* && -e $previous ]]; then
        mapfile -t COMPREPLY < <(compgen -W 'actors positions events documents relations statements' -- "$current")
        return
      fi
      if [[ -n $command && $current != -* ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
      fi
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
}

complete -o filenames -F _stancegraph stancegraph
