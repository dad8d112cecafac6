import { catalogueEntries } from './entry.ts';

/** The network, when nothing more specific explains it. */
export const network = catalogueEntries('Network', {
  'proxy-refused': {
    patterns: [
      /(?<why>Proxy Authentication Required)/i,
      // Go, of what a proxy answers to CONNECT.
      /\b(?:get|head|post|put|patch) "https:[^"\n]{1,1500}": (?<why>forbidden|bad gateway|service unavailable|gateway timeout|method not allowed)\s{0,3}$/im,
      /(?<why>CONNECT tunnel failed, response \d{3})/i,
      /(?<why>Received HTTP code \d{3} from proxy after CONNECT)/i,
    ],
    cause: 'A proxy does not let the connection through: {why}.',
    remedy:
      'Ask who runs it to allow that host. "407" or "Authentication Required": put the user into the address (HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT), for the engine in /etc/docker/daemon.json, and for the builder as driver-opt or build-arg.',
  },
  'proxy-scheme-wrong': {
    patterns: [
      /proxyconnect tcp: tls: first record does not look like a TLS handshake/i,
      /proxyconnect tcp: (?:EOF|net\/http: TLS handshake timeout|http: server gave HTTP response to HTTPS client)/i,
    ],
    cause:
      'The address of the proxy begins with https://, and the proxy does not speak TLS at that port: most often it takes plain HTTP.',
    remedy:
      'Write HTTPS_PROXY=http://HOST:PORT, for the engine as well (/etc/docker/daemon.json, or "systemctl show docker --property Environment").',
  },
  'proxy-unreachable': {
    class: 'transient',
    patterns: [/proxyconnect tcp: (?:dial tcp:? )?(?<proxy>[^\s:]{1,253}:\d{1,5})?[^\n]{0,300}/i],
    cause: 'The proxy {proxy|that is set here} cannot be reached. The registry was not asked.',
    remedy:
      'Check HTTP_PROXY and HTTPS_PROXY of the engine ("systemctl show docker --property Environment", /etc/docker/daemon.json) or of this job, or add the registry to NO_PROXY.',
  },
  'range-refused': {
    class: 'transient',
    patterns: [/416 requested range not satisfiable|invalid status response 416/i],
    cause:
      'A download broke off, and the registry or a proxy in between refused to continue it where it had stopped.',
    remedy:
      'Try again. If it happens again, leave out the proxy or mirror in between, which answers range requests wrongly.',
  },
  'registry-unavailable': {
    class: 'transient',
    patterns: [
      /\b502 bad gateway\b|\b503 service unavailable\b|\b504 gateway time-?out\b/i,
      /received unexpected http status: 5\d\d/i,
      // The page of a content delivery network in front of it.
      /our services aren't available right now/i,
      // Gitea, of what went wrong inside of it.
      /error from registry: unknown\b|: unknown: unknown error\s{0,3}$/im,
      /unexpected status[^\n]{0,400}?: (?:408|425|5\d\d)\b/i,
    ],
    cause: '{host|The server that answered} is having problems.',
    remedy: 'Run the job again later. For GHCR, https://www.githubstatus.com reports outages.',
    // Seen at https://github.com/docker/build-push-action/issues/239
  },
  'upload-broken': {
    class: 'transient',
    patterns: [
      /failed commit on ref "[^"\n]{1,200}": no response/i,
      /(?:\b(?:put|patch|post|push\w{0,3}|upload\w{0,3}|write blob|writing)\b|failed commit|failed to copy)[^\n]{0,600}(?:use of closed network connection|read\/write on closed pipe|read on closed response body)/i,
      /cannot reuse body, request must be retried/i,
      // Two targets push the same blob to one repository at the same moment (distribution 2.8).
      /provided digest did not match uploaded content/i,
    ],
    cause: 'An upload broke off before the registry had received everything.',
    remedy:
      'Push again. Blobs that arrived are skipped. If it happens every time, the debug log of buildkitd (--debug) shows the request.',
    // Seen at https://github.com/docker/build-push-action/issues/251
    // Seen at https://github.com/docker/build-push-action/issues/498
    // Seen at https://github.com/docker/build-push-action/issues/626
    // Seen at https://github.com/docker/build-push-action/issues/761
  },
  'not-a-registry': {
    patterns: [
      /error parsing HTTP (?:(?:20\d|30\d|40[0459]) response body|response): (?:invalid character|unexpected end of JSON)/i,
      /\b(?:unexpected media type|unknown type) text\/html\b/i,
      /received unexpected http status: [23]\d\d\b|missing content-length header for request: /i,
      /(?:error response from daemon|error unmarshall?ing content): invalid character '<' looking for beginning of value/i,
      /login attempt to \S{1,300} failed with status: (?:3\d\d|40[045])|\blogin: [^\n]{0,100}\(Code: (?:3\d\d|40[045]);/i,
      /malformed HTTP response "\\x15/,
    ],
    cause:
      '{host|What answers at that address} does not answer like a registry: it sent a web page, nothing, a TLS answer to a plain HTTP request, or what a proxy made of the answer. It may be the wrong host or port.',
    remedy:
      'Check the host and port in the image name ("curl -i https://HOST/v2/" answers with 200 or 401 and JSON), the proxy settings here, and the proxy in front of the registry.',
  },
  'request-not-understood': {
    patterns: [/unexpected status code (?<address>https?:\/\/\S{1,400}): 400\b/i],
    cause: '{host|The server} answers a download with "400 Bad Request".',
    remedy:
      'It is usually a mirror or proxy that is not made for images: leave it out (registry-mirrors in /etc/docker/daemon.json, mirrors in buildkitd.toml), or ask who runs it.',
  },
  'dns-failed': {
    class: 'transient',
    patterns: [
      /lookup (?<name>[^\s:]{1,253})[^\n]{0,200}(?:no such host|server misbehaving|: try again)/i,
      /lookup (?<name>[^\s:]{1,253}) on \S{1,100}: (?:read|dial|write) udp /i,
      /could not resolve host: (?<name>[^\s;]{1,253})/i,
      /host not found in upstream "(?<name>[^"\n]{1,253})"/i,
      /\b(?:EAI_AGAIN|ENOTFOUND) (?<name>[\w.-]{1,253})/,
      /temporary failure in name resolution/i,
      /\b(?:EAI_AGAIN|ENOTFOUND)\b/,
    ],
    cause: 'The host name {name|in the message} could not be resolved.',
    remedy:
      'If it happens again, check the name and the resolver in /etc/resolv.conf. The name of a service is only known in its own Compose network. A docker-container builder has its own resolver (dns in buildkitd.toml).',
  },
  'ipv6-unreachable': {
    patterns: [
      /dial tcp \[[0-9a-f:]{2,39}\]:\d{1,5}: (?:connect: )?(?:cannot assign requested address|network is unreachable|no route to host)/i,
    ],
    cause:
      'The name of the host led to an IPv6 address, and this machine or builder cannot reach it over IPv6: most often it has no IPv6 connection.',
    remedy:
      'Prefer IPv4 (add "precedence ::ffff:0:0/96 100" to /etc/gai.conf), switch IPv6 off (sysctl net.ipv6.conf.all.disable_ipv6=1), or connect the machine to IPv6.',
  },
  'connection-refused': {
    class: 'transient',
    patterns: [
      /connection refused|\bECONNREFUSED\b|failed to connect to \S{1,253} port \d{1,5}[^\n]{0,60}: couldn't connect/i,
    ],
    cause:
      '{host|The other side} refused the connection: nothing listens on that port, or a firewall refuses it.',
    remedy:
      'Check the address and the port, and whether the service runs. In a builder or on a server, localhost is not the machine that you run this on.',
  },
  'builder-waited': {
    class: 'transient',
    patterns: [
      /failed to solve: (?:DeadlineExceeded: )?(?:rpc error: code = DeadlineExceeded desc = )?context deadline exceeded\s{0,3}$/im,
    ],
    cause:
      'BuildKit waited too long, and does not say for what: a registry, a cache, or a builder with too much to do.',
    remedy:
      'Build again. The step that is marked ERROR above shows who was waited for. If it is a cache, ignore-error=true keeps it from failing the build.',
  },
  'registry-hung-up': {
    class: 'transient',
    patterns: [
      /(?:post|put|patch) "https?:\/\/[^\s"/]{1,260}\/v2\/[^\s"]{1,1200}": EOF\s{0,3}$/im,
      /get "?https?:\/\/[^\s"/]{1,260}\/v2\/"?: EOF\s{0,3}$/im,
    ],
    cause:
      '{host|The registry} ended the connection without an answer: the network or a proxy broke it, or the registry refuses in this way.',
    remedy:
      'Try again. If it happens each time, check at a push whether the repository exists and this login may push to it (Amazon ECR hangs up otherwise), and at a login whether that port speaks HTTPS and belongs to the registry ("curl -v https://HOST/v2/"): it may speak plain HTTP, or listen at another port.',
  },
  'network-failed': {
    class: 'transient',
    patterns: [
      /tls handshake timeout|client\.timeout exceeded/i,
      /(?:https?:\/\/|dial (?:tcp|udp)|\blookup |failed to (?:do request|fetch|resolve|authorize|copy|push|pull))[^\n]{0,600}context deadline exceeded/i,
      /(?:read|write) tcp [^\n]{0,200}use of closed network connection|read on closed response body/i,
      /\bi\/o timeout\b|connection timed out|connection reset by peer/i,
      /(?:https?:\/\/|\b(?:write|read|splice|sendfile) (?:tcp|unix|udp)|failed to|connection)[^\n]{0,400}broken pipe/i,
      /dial tcp[^\n]{0,200}: connect: (?:network is unreachable|no route to host)/i,
      /(?:https?:\/\/|\bread tcp\b|failed to \w{1,12}\b|httpReadSeeker|error pulling|\bbody\b|\bserver: )[^\n]{0,400}unexpected EOF/,
      /https?:\/\/[^\n]{1,400}: EOF(?:\s|:|$)|download failed after attempts=\d{1,2}: EOF/,
      /curl: \((?:28|35|56)\) /,
      /failed to (?:copy|fetch|do request|read|push)[^\n]{0,400}: EOF(?:\s|:|$)/i,
      /failed to do request[^\n]{0,800}(?:net\/http: (?!invalid)|http2: (?!invalid)|dial |read tcp|write tcp|\bEOF\b)/i,
      /\b(?:ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR_\w+|ERR_HTTP2_\w+)\b/,
      /(?:https?:\/\/|fetch|request|socket)[^\n]{0,300}\bEPIPE\b/i,
      // An error of our own connection. A program in a step writes its name instead of the first word.
      /\bEPIPE: write EPIPE\b/,
      /socket hang up|other side closed/i,
      /\bconnectex: |\bwsa(?:recv|send): |forcibly closed by the remote host/i,
      /RPC failed; (?:curl|HTTP)|GnuTLS recv error|remote end hung up unexpectedly|\bearly EOF\b|Empty reply from server/,
      /\btls: bad record MAC|local error: tls: /i,
      /stream error: stream ID \d+; |server sent GOAWAY|http2: (?:client connection (?:lost|force closed)|timeout awaiting response headers)/i,
    ],
    cause: 'The connection to {host|the other side} broke or timed out.',
    remedy:
      'If it happens again, test from the same machine whether {host|the host} answers.{ofBuilder| A docker-container builder has its own network: pass it the proxy (driver-opt env.HTTPS_PROXY=…) that it needs.}{layersHost| GHCR serves layers from pkg-containers.githubusercontent.com, so firewalls and proxies must allow that host as well.}',
  },
  'data-incomplete': {
    class: 'transient',
    // Postgres notes that a program hung up, others that a text of theirs has no end.
    patterns: [
      /unexpected EOF(?<!(?:template: |pars\w{1,4} )[^\n]{0,200}unexpected EOF)(?! while looking| on (?:client|standby) connection)/,
    ],
    cause: 'Data ended before they were complete: a download broke off, or a file was stored incompletely.',
    remedy: 'Try again. If a file was read ("docker load"), compare its size and checksum with the original.',
  },
});
