# print_public YAML: the part of a configuration, as compose prints it, that holds no secrets. The rest stays on this host.
print_public() (
  part='' keep=''
  # It is canonical: two blanks a level.
  while IFS= read -r line; do
    case $line in
    [!\ ]*)
      part=${line%%:*} keep=''
      case $part in name | services | networks | volumes | secrets | configs) printf '%s\n' "$line" ;; esac
      ;;
    '  '[!\ ]*)
      keep=''
      case $part in services | networks | volumes | secrets | configs) printf '%s\n' "$line" ;; esac
      ;;
    '    '[!\ ]*)
      keep=''
      name=${line#    }
      case $part-${name%%:*} in
      # That there is one is enough.
      services-build | services-provider | services-hostname | services-dns | services-extra_hosts | services-expose | configs-content)
        echo "    ${name%%:*}: {}"
        ;;
      networks-name | networks-external | networks-driver | volumes-name | volumes-external | secrets-external | configs-external | \
        secrets-environment | configs-environment | secrets-driver | configs-driver | secrets-template_driver | configs-template_driver)
        printf '%s\n' "$line"
        ;;
      services-image | services-platform | services-container_name | services-depends_on | services-ports | services-networks | \
        services-network_mode | services-links | services-volumes | services-volumes_from | services-pid | \
        services-ipc | services-scale | services-privileged | services-secrets | services-configs | services-profiles | \
        services-pull_policy | services-read_only | services-runtime | services-cpus | networks-ipam)
        keep=all
        printf '%s\n' "$line"
        ;;
      services-deploy | services-healthcheck | services-pre_start)
        keep=${name%%:*}
        printf '%s\n' "$line"
        ;;
      esac
      ;;
    *)
      case $keep-$line in
      # What a hook does may hold one, too: its image is enough.
      pre_start-'        image: '* | pre_start-'      - image: '*) printf '      - %s\n' "${line#????????}" ;;
      # A check may hold a password: that there is one is enough, or that it is switched off.
      all-* | deploy-'      replicas: '* | deploy-'      resources:' | deploy-'        limits:' | deploy-'        reservations:' | \
        deploy-'          cpus: '* | healthcheck-'      disable: '* | healthcheck-'        - NONE')
        printf '%s\n' "$line"
        ;;
      healthcheck-'      test:'*)
        echo '      test:'
        keep=checks
        ;;
      healthcheck-'      start_'* | checks-'      start_'*) printf '%s\n' "$line" ;;
      checks-'        - NONE') echo "$line" ;;
      checks-'        '*) echo '        - CMD' ;;
      esac
      ;;
    esac
  done <<LINES
$1
LINES
)
