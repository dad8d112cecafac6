import type { SampleProject } from './public-projects.ts';

const image = 'image: REGISTRY/owner/app:1';
const other = 'image: REGISTRY/other/db:1';
const web = `${image}, ports: ["8080:8080"]`;
const runsOn = 'healthcheck: { disable: true }, command: ["sh", "-c", "while :; do sleep 1; done"]';
const version = 'http://127.0.0.1:8080/version';

/** Projects that use what few others do, and that people have all the same. */
export const unusualProjects: readonly (readonly [string, SampleProject])[] = [
  [
    'a reverse proxy of another project, in a network that both share',
    {
      files: {
        'proxy/compose.yaml': `name: proxy
services:
  proxy: { ${other}, container_name: proxy, restart: always, ports: ["8081:8080"], networks: [edge] }
networks: { edge: { name: edge } }
`,
        'compose.yaml': `services:
  web:
    ${image}
    restart: always
    networks: { default: , edge: { aliases: [shop] } }
    labels: [traefik.enable=true, "traefik.http.routers.shop.rule=Host(\`shop.example\`)"]
  db: { ${other}, restart: always }
  agent: { ${image}, restart: always, init: true, network_mode: host, ports: ["8081:8081"], ${runsOn} }
networks: { edge: { external: true } }
`,
      },
      before: 'docker compose --file proxy/compose.yaml up --detach --quiet-pull --wait',
      values: {
        'health-command': 'docker exec proxy wget -q -O - http://shop:8080/health',
        'health-timeout': '20s',
      },
      check: {
        command: 'docker exec proxy wget -q -O - http://shop:8080/version',
        says: ([version]) => version,
      },
    },
  ],
  [
    'volumes of a service that a backup and a cron container mount, too',
    {
      files: {
        'compose.yaml': `services:
  web: { ${web}, restart: unless-stopped, volumes: ["data:/data", "/uploads"] }
  backup: { ${other}, restart: unless-stopped, volumes_from: ["web:ro"], ${runsOn} }
  cron: { ${image}, restart: unless-stopped, volumes_from: [web], ${runsOn} }
volumes: { data: }
`,
      },
      after:
        'docker compose up --detach --quiet-pull && docker compose exec -T web sh -c "echo mine >/uploads/kept"',
      check: {
        command:
          'docker compose exec -T backup cat /uploads/kept && docker compose exec -T cron cat /uploads/kept',
        says: () => 'mine\nmine',
      },
    },
  ],
  [
    'fixed addresses, limits, an empty entrypoint, and settings that only development or a swarm reads',
    {
      files: {
        '.env': 'SUBNET=10.91.0.0/24\r\nVERSION=1\r\n',
        'compose.yaml': `name: shop_\${VERSION:?set it}
x-restart: &restart { restart: on-failure:3, init: true, stop_grace_period: 2s }
x-limits: &limits { mem_limit: 96m, cpus: 1, pids_limit: 100, shm_size: 8m, ulimits: { nproc: 4096, nofile: { soft: 1024, hard: 4096 } } }
services:
  web:
    <<: [*restart, *limits]
    ${image}
    platform: linux/amd64
    hostname: web
    entrypoint: []
    working_dir: /app
    ports: ["127.0.0.1:8080-8081:8080-8081"]
    networks: { back: { ipv4_address: 10.91.0.10, priority: 1 } }
    extra_hosts: ["host.docker.internal:host-gateway"]
    dns: [10.91.0.1]
    tmpfs: [/tmp, "/run:mode=1777,size=1m"]
    sysctls: [net.core.somaxconn=1024]
    cap_add: [NET_BIND_SERVICE]
    healthcheck: { interval: 1s, timeout: 2s, retries: 3, start_period: 5s, start_interval: 1s, test: wget -q -O /dev/null http://127.0.0.1:8080/health }
    logging: { driver: local, options: { max-size: 1m } }
    develop: { watch: [{ action: sync, path: ./src, target: /src }] }
    deploy: { mode: replicated, endpoint_mode: vip, placement: { constraints: [node.role == manager] }, update_config: { order: start-first, failure_action: rollback }, rollback_config: { parallelism: 1 } }
  worker: { <<: [*restart, *limits], ${image}, ${runsOn}, network_mode: none }
  sidekick: { ${other}, networks: { back: { ipv4_address: 10.91.0.11 } }, links: ["web:app"], ${runsOn} }
networks:
  back: { driver: bridge, internal: false, driver_opts: { com.docker.network.bridge.name: br-shop }, ipam: { driver: default, config: [{ subnet: "\${SUBNET}", gateway: 10.91.0.1 }] } }
`.replaceAll('\n', '\r\n'),
      },
      after: 'docker compose up --detach --quiet-pull',
      check: {
        command: 'docker compose exec -T sidekick wget -q -O - http://app:8080/version',
        says: ([version]) => version,
      },
    },
  ],
  [
    'a service of a profile that is not enabled, with a network and a volume that are missing, which another one may wait for',
    {
      files: {
        'compose.yaml': `services:
  "off": { ${web}, depends_on: { metrics: { condition: service_healthy, required: false }, cache.1: { condition: service_started, restart: true } } }
  cache.1: { ${other}, scale: 1 }
  metrics: { ${other}, profiles: [monitoring], networks: [grafana], volumes: ["grafana:/data"] }
  spare: { ${image}, scale: 0, depends_on: [init] }
  init: { ${other}, restart: "no", command: ["true"], healthcheck: { disable: true } }
networks: { grafana: { external: true } }
volumes: { grafana: { external: true } }
`,
      },
      check: { command: `docker compose exec -T off wget -q -O - ${version}`, says: ([version]) => version },
    },
  ],
  [
    'files of an older style: external names, env files in folders, a project behind links',
    {
      files: {
        'shared/prod.env': 'MODE=production\nEMPTY=\n# a comment\nexport QUOTED=\'a "b" c\'\n',
        'docker-compose.prod.yml': `version: "3.7"
services:
  web:
    ${image}
    env_file: shared/prod.env
    environment: { - : }
    ports: ["8080:8080"]
    expose: ["9000"]
    networks: [front]
    volumes: [uploads:/uploads:rw]
    deploy: { replicas: 1, restart_policy: { condition: on-failure, max_attempts: 3 }, resources: { limits: { cpus: "0.50", memory: 50M } } }
networks: { front: { external: { name: edge } } }
volumes: { uploads: { external: { name: files } } }
`.replace('    environment: { - : }\n', ''),
      },
      before:
        'docker network create edge && docker volume create files && ln -s docker-compose.prod.yml docker-compose.yml && ln -s shared/prod.env .env',
      check: {
        command: 'docker compose exec -T web sh -c \'echo "$MODE|$QUOTED"\'',
        says: () => 'production|a "b" c',
      },
    },
  ],
  [
    'hooks, a raw env file, a provider, and a label file, which only newer versions know',
    {
      onlyCurrent: true,
      files: {
        'raw.env': 'PASSWORD=p$A\'"#x\n',
        'labels.env': 'team=shop\n',
        'compose.yaml': `services:
  web:
    ${image}
    ports: ["8080:8080"]
    env_file: [{ path: raw.env, format: raw }]
    label_file: [labels.env]
    depends_on: [queue]
    volumes: ["data:/data"]
    pre_start: [{ image: "REGISTRY/other/db:1", command: ["sh", "-c", "echo prepared >/data/prepared"] }]
    post_start: [{ command: ["sh", "-c", "cp /data/prepared /data/started"], user: root }]
    pre_stop: [{ command: ["sh", "-c", "echo stopped >>/data/stopped"] }]
  queue: { provider: { type: /srv/app/provide, options: { size: 1 } } }
volumes: { data: }
`,
        provide: '#!/bin/sh\necho \'{"type":"setenv","message":"URL=queue:1"}\'\n',
      },
      before: 'chmod +x provide',
      check: {
        command: 'docker compose exec -T web sh -c \'cat /data/started; echo "$PASSWORD $QUEUE_URL"\'',
        says: () => 'prepared\np$A\'"#x queue:1',
      },
    },
  ],
];
