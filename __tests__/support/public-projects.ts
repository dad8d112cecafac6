/** A compose project that is deployed, changed, deployed unhealthy, and rolled back. */
export interface SampleProject {
  /** `REGISTRY/owner/app:1` is the application, `REGISTRY/other/db:1` stands for all other images. */
  readonly files: Readonly<Record<string, string>>;
  /** Further inputs of each deployment. */
  readonly values?: Readonly<Record<string, string>>;
  /** A command on each host before the first deployment, and after it. */
  readonly before?: string;
  readonly after?: string;
  /** A command after each deployment, and what it says. */
  readonly check?: {
    readonly command: string;
    readonly says: (versions: readonly [string, ...string[]]) => string;
  };
  /** Services that are named as those that ended. */
  readonly ended?: readonly string[];
  /** How the release behaves that is rolled back; it exits at once by default. */
  readonly sick?: 'exits' | 'unhealthy';
  /** Compose 2.26 does not know what it uses, and refuses it. */
  readonly onlyCurrent?: true;
}

const image = 'image: REGISTRY/owner/app:1';
const other = 'image: REGISTRY/other/db:1';
const runsOn = 'command: ["sh", "-c", "while :; do sleep 1; done"]';
const version = 'http://127.0.0.1:8080/version';

/** The shape of projects that public repositories have; what is not the application's stands for PostgreSQL, nginx and others. */
export const publicProjects: readonly (readonly [string, SampleProject])[] = [
  [
    'a web application, a worker, PostgreSQL, Redis and a migration, which have most settings in common',
    {
      files: {
        '.env': 'POSTGRES_PASSWORD=secret\n',
        'compose.yaml': `x-app: &app
  ${image}
  env_file: .env
  restart: unless-stopped
services:
  web:
    <<: *app
    ports: ["8080:8080"]
    depends_on:
      migrate: { condition: service_completed_successfully }
      redis: { condition: service_started }
  worker: { <<: *app, healthcheck: { disable: true }, ${runsOn}, depends_on: [redis] }
  migrate:
    <<: *app
    command: ["sh", "-c", "test -n $$POSTGRES_PASSWORD && cat /app/version >>/data/migrated"]
    restart: "no"
    volumes: ["data:/data"]
    depends_on: { postgres: { condition: service_healthy } }
  postgres:
    ${other}
    restart: always
    environment: { POSTGRES_PASSWORD: "\${POSTGRES_PASSWORD:?set it in .env}" }
    volumes: ["data:/var/lib/postgresql/data"]
  redis: { ${other}, restart: always, healthcheck: { disable: true } }
volumes: { data: {} }
`,
      },
      check: {
        command: 'docker compose exec -T postgres tail -n 1 /var/lib/postgresql/data/migrated',
        says: ([version]) => version,
      },
      ended: ['migrate'],
    },
  ],
  [
    'profiles for tools, debugging and monitoring, one of which .env switches on',
    {
      files: {
        '.env': 'COMPOSE_PROFILES=monitoring,jobs\n',
        'compose.yaml': `services:
  web: { ${image}, restart: unless-stopped, ports: ["8080:8080"], depends_on: { metrics: { condition: service_started, required: false } } }
  scheduler: { ${image}, restart: unless-stopped, healthcheck: { disable: true }, ${runsOn}, profiles: [jobs, all] }
  metrics: { ${other}, profiles: [monitoring] }
  adminer: { image: "REGISTRY/other/adminer:4", profiles: [debug], ports: ["8080:8080"] }
  shell: { ${image}, profiles: [tools], command: ["cat", "/app/version"], depends_on: [metrics] }
`,
      },
      check: { command: 'docker compose run --rm -T shell', says: ([version]) => version },
      sick: 'unhealthy',
    },
  ],
  [
    'the image in a variable, env files of several kinds, names of containers, and logs with limits',
    {
      files: {
        '.env': `# Written by hand\nexport APP_IMAGE="REGISTRY/owner/app:1" # the release\nDOMAIN='shop.example'\nSECRET_KEY=a$$b#c\n`,
        'config/common.env': 'DEBUG=\nGREETING="hello $DOMAIN"\n',
        'config/web.env': 'WORKERS: 4\nexport TOKEN=t=1==\n',
        'docker-compose.yml': `version: '2.4'
services:
  web:
    image: \${APP_IMAGE}
    container_name: shop_web
    env_file: [config/common.env, ./config/web.env]
    environment: [DOMAIN, "KEY=\${SECRET_KEY}", WORKERS=2, UNKNOWN]
    ports: ["\${BIND:-0.0.0.0}:\${PORT:-8080}:8080/tcp"]
    restart: always
    links: ["db:database"]
    logging: { driver: json-file, options: { max-size: 1m, max-file: "2" } }
    mem_limit: 64m
    ulimits: { nofile: { soft: 1024, hard: 2048 } }
  beat:
    image: \${APP_IMAGE}
    container_name: shop_beat
    env_file: config/common.env
    restart: always
    healthcheck: { test: ["CMD-SHELL", "test -n \\"$$GREETING\\""], interval: 1s }
    ${runsOn}
  db: { ${other}, container_name: shop_db, restart: always }
`,
      },
      values: { 'image-variable': 'APP_IMAGE' },
      check: {
        command: 'docker exec shop_web sh -c \'echo "$GREETING|$WORKERS|$TOKEN|$DOMAIN"\'',
        says: () => 'hello shop.example|2|t=1==|shop.example',
      },
    },
  ],
  [
    'a web application without a health check, a cron container, and a job that runs once',
    {
      files: {
        'compose.yaml': `services:
  web:
    ${image}
    healthcheck: { disable: true }
    ports: [{ target: 8080, published: "8080", protocol: tcp, mode: host }]
    restart: unless-stopped
  cron: { ${image}, healthcheck: { disable: true }, init: true, stop_grace_period: 1s, ${runsOn}, restart: unless-stopped, depends_on: [web] }
  assets:
    ${image}
    restart: "no"
    healthcheck: { disable: true }
    command: ["sh", "-c", "cp /app/version /static/version"]
    volumes: ["static:/static"]
  nginx: { ${other}, volumes: ["static:/static:ro"], depends_on: { assets: { condition: service_completed_successfully } } }
volumes: { static: }
`,
      },
      after: 'docker compose up --detach --quiet-pull',
      check: { command: 'docker compose exec -T nginx cat /static/version', says: ([version]) => version },
      ended: ['assets'],
    },
  ],
  [
    'parts that are included with their own env files, and services that extend others',
    {
      files: {
        'infra/.env': 'DB_NAME=shop\n',
        'infra/compose.yml': `services:\n  db: { ${other}, environment: { NAME: "\${DB_NAME:?}" }, volumes: ["./init:/init:ro", "db:/var/lib/db"] }\nvolumes: { db: }\n`,
        'infra/init/one.sql': 'select 1;\n',
        'services/worker.yaml': `services:\n  queue:\n    extends: { file: ../compose.yaml, service: base }\n    healthcheck: { disable: true }\n    ${runsOn}\n`,
        'compose.yaml': `include:
  - path: infra/compose.yml
    env_file: infra/.env
services:
  base: { ${image}, profiles: [never], environment: { MODE: production } }
  web: { extends: base, profiles: !reset [], ports: ["8080:8080"], depends_on: [db], environment: { ROLE: web } }
  worker: { extends: { file: services/worker.yaml, service: queue }, profiles: !reset [], environment: { ROLE: worker } }
`,
      },
      check: {
        command: 'docker compose exec -T worker sh -c \'echo "$MODE $ROLE $APP_VERSION"\'',
        says: ([version]) => `production worker ${version}`,
      },
    },
  ],
  [
    'a file for development, and one for production that replaces ports, removes a build, and adds replicas',
    {
      files: {
        '.env': 'COMPOSE_FILE=docker-compose.yml:deploy/docker-compose.prod.yml\nCOMPOSE_PROJECT_NAME=shop\n',
        Dockerfile: 'FROM scratch\n',
        'docker-compose.yml': `services:
  web: { ${image}, build: { context: . }, ports: ["3000:8080"], volumes: [".:/src"], environment: { DEBUG: "1" } }
  worker: { ${image}, build: ., healthcheck: { disable: true }, ${runsOn} }
  mailhog: { image: "REGISTRY/other/mailhog:1", ports: ["8025:8025"] }
`,
        'docker-compose.override.yml': `services:\n  web: { command: ["false"] }\n`,
        'deploy/docker-compose.prod.yml': `services:
  web: { build: !reset null, ports: !override ["8080:8080"], volumes: !reset [], environment: { DEBUG: "0" }, restart: always }
  worker: { build: !reset null, restart: always, deploy: { replicas: 2 } }
  mailhog: !reset null
`,
      },
      check: { command: `docker compose exec -T web wget -q -O - ${version}`, says: ([version]) => version },
    },
  ],
  [
    'a container in the network of the host, and one that shares it',
    {
      files: {
        'compose.yaml': `services:
  web: { ${image}, container_name: agent, network_mode: host, restart: unless-stopped }
  tail: { ${other}, network_mode: host, pid: "service:web", healthcheck: { disable: true }, ${runsOn}, depends_on: [web] }
`,
      },
      values: { 'health-url': 'http://127.0.0.1:8080/health', 'health-timeout': '10s' },
      check: { command: `wget -q -O - ${version} || curl -s ${version}`, says: ([version]) => version },
    },
  ],
  [
    'replicas with limits on a range of ports, and a restart policy',
    {
      files: {
        'compose.yaml': `services:
  web:
    ${image}
    ports: ["8080-8085:8080"]
    deploy:
      replicas: 3
      resources: { limits: { cpus: "0.5", memory: 64M }, reservations: { memory: 16M } }
      restart_policy: { condition: any, delay: 1s }
      update_config: { order: start-first, parallelism: 1 }
  worker: { ${image}, healthcheck: { disable: true }, ${runsOn}, deploy: { mode: replicated, replicas: 2, restart_policy: { condition: on-failure } } }
`,
      },
      check: {
        command: `docker compose exec -T --index 2 web wget -q -O - ${version}`,
        says: ([version]) => version,
      },
    },
  ],
  [
    'secrets and configs in files, a read-only root, and a user without rights',
    {
      files: {
        'secrets/db_password.txt': 'p4$s\n',
        'config/app.conf': 'listen = 8080\n',
        'compose.yaml': `x-hardened: &hardened
  read_only: true
  cap_drop: [ALL]
  security_opt: ["no-new-privileges:true"]
  tmpfs: ["/www:mode=1777", "/tmp"]
services:
  web:
    <<: *hardened
    ${image}
    user: "1000:1000"
    ports: ["8080:8080"]
    sysctls: { net.ipv4.ip_unprivileged_port_start: 0 }
    environment: { DB_PASSWORD_FILE: /run/secrets/db_password }
    secrets: [db_password, { source: db_password, target: other, mode: 0440 }]
    configs: [{ source: app, target: /etc/app.conf }]
    volumes: [{ type: bind, source: ./config, target: /config, read_only: true, bind: { create_host_path: false } }]
  worker: { <<: *hardened, ${image}, healthcheck: { disable: true }, ${runsOn}, secrets: [db_password] }
secrets: { db_password: { file: ./secrets/db_password.txt } }
configs: { app: { file: ./config/app.conf } }
`,
      },
      check: {
        command: 'docker compose exec -T web cat /run/secrets/db_password /run/secrets/other /etc/app.conf',
        says: () => 'p4$s\np4$s\nlisten = 8080',
      },
      sick: 'unhealthy',
    },
  ],
];
