// @ts-check
/**
 * A compose project with a service `web` behind a proxy that publishes port 8080, as docs/rolling.md has it.
 */

/** @typedef {'nginx' | 'haproxy' | 'self-draining' | 'command'} ProxyKind */

/** Where the application listens in its container. */
export const appPort = 8000;

/**
 * @param {object} options
 * @param {ProxyKind} options.kind
 * @param {string} options.image of the application, by tag
 * @param {string} options.proxyImage with nginx, haproxy and a shell in it
 * @param {readonly string[]} options.command of the application
 * @returns {Readonly<Record<string, string>>} path in the project folder → text
 */
export function rollingProject({ kind, image, proxyImage, command }) {
  const isNginx = kind === 'nginx' || kind === 'command';
  const services = {
    proxy: {
      image: proxyImage,
      command: isNginx
        ? ['nginx', '-c', '/etc/nginx/nginx.conf', '-g', 'daemon off;']
        : ['haproxy', '-f', '/etc/haproxy/haproxy.cfg'],
      ports: ['8080:8080'],
      volumes: [isNginx ? './nginx:/etc/nginx:ro' : './haproxy:/etc/haproxy:ro'],
      restart: 'unless-stopped',
      depends_on: { web: { condition: 'service_healthy' } },
    },
    web: {
      image,
      command,
      restart: 'unless-stopped',
      stop_grace_period: '15s',
      healthcheck: {
        test: ['CMD', 'wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${appPort}/health`],
        interval: '1s',
        timeout: '2s',
        retries: 2,
      },
    },
  };
  return {
    'compose.yaml': `${JSON.stringify({ services }, null, 2)}\n`,
    'nginx/nginx.conf': nginxConfig,
    'nginx/upstreams/web.conf': `server web:${appPort};\n`,
    'haproxy/haproxy.cfg': haproxyConfig,
  };
}

/**
 * The inputs of a deployment that rolls this project.
 *
 * @param {ProxyKind} kind
 * @returns {Readonly<Record<string, string>>}
 */
export function rollingInputs(kind) {
  const inputs = { strategy: 'rolling', proxy: kind };
  if (kind === 'nginx') return { ...inputs, 'proxy-port': String(appPort) };
  return kind === 'command'
    ? { ...inputs, 'drain-command': drainCommand, 'undrain-command': undrainCommand }
    : inputs;
}

// By hand what proxy: nginx does.
const reload = 'docker compose exec -T proxy nginx -s reload';
const drainCommand = `grep -v " $ADDRESS:" nginx/upstreams/web.conf > web.new; cat web.new > nginx/upstreams/web.conf; ${reload}; sleep 2`;
const undrainCommand = `: > web.new
for id in $(docker ps -q --filter label=com.docker.compose.service=web); do
  echo "server $(docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' $id):${appPort};" >> web.new
done
cat web.new > nginx/upstreams/web.conf; ${reload}; sleep 1`;

const nginxConfig = `user root;
pid /run/nginx.pid;
error_log /dev/stderr warn;
events {}
http {
  access_log off;
  upstream web {
    include upstreams/web.conf;
  }
  map $http_upgrade $connection_upgrade {
    default upgrade;
    '' close;
  }
  server {
    listen 8080;
    location / {
      proxy_pass http://web;
      proxy_http_version 1.1;
      proxy_set_header Host $host;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
    }
  }
}
`;

const haproxyConfig = `global
  stats socket ipv4@127.0.0.1:9999 level admin
defaults
  mode http
  timeout connect 500ms
  timeout client 60s
  timeout server 60s
  timeout tunnel 1h
  option redispatch 1
  retries 3
resolvers docker
  nameserver dns 127.0.0.11:53
  resolve_retries 3
  timeout resolve 1s
  timeout retry 1s
  hold valid 1s
  hold obsolete 10s
frontend public
  bind :8080
  default_backend web
backend web
  balance roundrobin
  option httpchk GET /health
  server-template web 4 web:${appPort} check inter 500ms fall 2 rise 1 resolvers docker init-addr none
`;
