import { catalogueEntries } from './entry.ts';

/** Compose, before the network: the logs of a sick service are full of its errors. */
export const compose = catalogueEntries('Compose', {
  'compose-variable-required': {
    patterns: [
      /required variable (?<variable>[A-Za-z_]\w{0,100}) is missing a value(?:: (?<why>[^\n]{0,300}))?/i,
      /environment variable "(?<variable>\w{1,100})" required by (?:secret|config|file) "[^"\n]{1,200}" is not set/i,
    ],
    cause: 'The Compose file requires the variable {variable}, which has no value.',
    remedy: 'Set {variable} in the .env file next to the Compose file on the server.',
  },
  'compose-variable-empty': {
    patterns: [
      /\\?"?(?<variable>[A-Za-z_]\w{0,100})\\?"? variable is not set\. defaulting to a blank string[^\n]{0,20}\n(?:[^\n]{0,300}\n){0,40}?[^\n]{0,300}(?:contains an invalid type|invalid port|no port specified|invalid (?:host|container)[ ]?port|empty section between colons|invalid reference format|invalid spec)/i,
    ],
    cause:
      'The Compose file is invalid, most likely where it uses the variable {variable}, which has no value.',
    remedy:
      'Set it, and the others that are named, in the .env file next to the Compose file, or write defaults in the Compose file.',
  },
  'compose-one': {
    patterns: [
      /ERROR: (?<why>Error while attempting to convert service\.[^\n]{1,200}|Duplicate mount points: \[[^\n]{1,200})/,
      /The Compose file '[^'\n]{1,300}' is invalid because:\s{0,3}(?<why>[^\n]{1,300})/i,
      /(?<why>(?:service|network|volume) '[^'\n]{1,100}' doesn't have any configuration options)/i,
      /(?<why>Version in "[^"\n]{1,300}" is unsupported)/i,
      /(?<why>Unsupported config option for [^\n]{1,200})/i,
      // A default in a variable, which the oldest formats of the file do not know.
      /(?<why>Invalid interpolation format for ["'][^"'\n]{1,60}["'] option in \w{1,20} ["'][^"'\n]{1,200}["']): ["'][^"'\n$]{0,200}\$\{\w{1,100}:?[-?+]/,
      /(?<why>Service '[^'\n]{1,100}' depends on service '[^'\n]{1,100}' which is undefined)/i,
      /(?<why>Not supported URL scheme http\+docker)/i,
      /(?<why>configuration key '[^'\n]{1,100}'(?: '[^'\n]{1,100}')? contains [^\n]{1,200})/i,
      // What it says of an image that an engine from version 25 on has pulled.
      /ERROR: for \S{1,200} {1,4}(?<why>'ContainerConfig')/,
      /KeyError: (?<why>'ContainerConfig')/,
    ],
    cause: 'The old docker-compose (version 1) does not get on with the Compose file or the engine: {why}.',
    remedy:
      'Use "docker compose" (docker-compose-plugin), as version 1 does not know the files and engines of today. If that refuses the file as well, correct the place that it names.',
  },
  'compose-interpolation': {
    patterns: [
      /invalid interpolation format for (?<place>["'][^"'\n]{1,60}["'] option in \w{1,20} ["'][^"'\n]{1,200}["'])/i,
      /invalid interpolation format for (?<place>[^\n]{1,200}?)[.:]?(?: |\n|$)/i,
      /error while interpolating (?<place>[^\s:]{1,200}): failed to cast to expected type/i,
    ],
    cause:
      'Compose cannot read a variable in the Compose file, in {place}: a dollar sign that means itself is not doubled, the variable is written wrongly, or its value is of the wrong kind.',
    remedy:
      'Write "$$" where a dollar sign is meant ("$$(date)", in passwords), and close the brace of each variable. Where a number or true/false belongs, check the value in the .env file.',
  },
  'env-file-missing': {
    patterns: [
      /env file (?<path>[^\n]{1,300}?) not found/i,
      /couldn't find env file: (?<path>[^\n]{1,300})/i,
      /\b(?:open|stat) (?<path>[^\s:']{0,300}\.env[^\s:/']{0,60}): no such file or directory/i,
    ],
    cause: 'The Compose file names the env file {path}, which does not exist there.',
    remedy: 'Create it on the server. If it is optional, write "required: false" below its path in env_file.',
  },
  'env-file-unreadable': {
    patterns: [
      /failed to read (?<path>[^\s:]{0,300}[/.][^\s:/]{0,60}env[^\s:/]{0,60}): /i,
      /(?:key cannot contain a space|unexpected character "[^\n]{1,10}" in variable name|unterminated quoted value)/i,
      /open (?<path>\S{0,300}\.env\S{0,100}): permission denied/i,
      /permission denied: '(?<path>[^'\n]{0,300}\.env[^'\n]{0,60})'/i,
    ],
    cause: 'Compose cannot read an env file: a line in it is not NAME=value, or this user may not read it.',
    remedy:
      'Correct the line that the message names: no spaces around the equals sign, no "export", quotes closed. Check who may read the file.',
  },
  'compose-include-conflict': {
    patterns: [
      /(?<place>(?:services|networks|volumes|configs|secrets|models)\.\S{1,200}) conflicts with imported resource/i,
    ],
    cause:
      '{place} is defined in the Compose file and again in a file that it includes. Older versions of Compose refuse that.',
    remedy:
      'Move the changes to an override file of the include (include: path with two files), or update Compose.',
  },
  'project-name-invalid': {
    patterns: [
      /invalid project name "(?<name>[^"\n]{0,200})"/i,
      /"(?<name>[^"\n]{0,200})" is not a valid project name/i,
      /project name must not be empty/i,
    ],
    cause:
      'Compose does not take "{name|}" as the name of a project: it must begin with a letter or digit, and consist of lower-case letters, digits, hyphens and underscores.',
    remedy: 'Set the input project-name, "name" at the top of the Compose file, or COMPOSE_PROJECT_NAME.',
  },
  'compose-yaml-invalid': {
    patterns: [
      /line (?<line>\d+): mapping key "[^"\n]{1,200}" already defined/i,
      /yaml: unmarshal errors:\n\s{0,8}line (?<line>\d+): /i,
      /yaml: (?:line (?<line>\d+): |unmarshal errors)[^\n]{0,300}/i,
      /yaml: [^\n]{0,300}(?:did not find expected|mapping values are not allowed|cannot start any token|could not find expected|already defined|unknown anchor|control characters are not allowed)/i,
      /yaml\.(?:scanner|parser)\.\w{1,30}: [^\n]{1,200}\s{1,10}in "[^"\n]{1,300}", line (?<line>\d+)/i,
    ],
    cause: 'A YAML file, most often the Compose file, has an error in line {line|that the message names}.',
    remedy:
      'Check the indentation, colons and quotes in that line and the one above, and whether a key stands there twice. "docker compose config" reads the file and changes nothing.',
  },
  'volume-spec-invalid': {
    patterns: [
      /invalid (?:volume )?spec(?:ification)?: (?<spec>[^\n]{1,200}?): (?:empty section between colons|too many colons|invalid empty volume spec)/i,
      /invalid volume specification: '(?<spec>[^'\n]{0,200})'/i,
      /(?<!\S)(?<spec>\S{1,200}) includes invalid characters for a local volume name/i,
      /invalid mount config for type "bind": (?<spec>field Source must not be empty)/i,
    ],
    cause:
      'A volume in the Compose file has no source or no target ({spec}). Often a variable in it is empty.',
    remedy: 'Set the variable in the .env file next to the Compose file, or correct the line.',
  },
  'volume-changed': {
    patterns: [/volume "(?<volume>[^"\n]{1,200})" exists but doesn't match configuration/i],
    cause: 'The volume {volume} exists with other settings than the Compose file has now.',
    remedy:
      'Compose would delete its data to change it. Restore the settings (driver, driver_opts), or use a new volume under another name and copy the data.',
  },
  'compose-file-invalid': {
    patterns: [
      /validating \S{1,300}\.ya?ml: (?<why>[^\n]{1,300})/i,
      /^(?:ERROR: )?(?<why>(?:services|networks|volumes|configs|secrets|top-level object)(?:\.\S{1,200})? (?:must|contains|additional|invalid|is not|is invalid:|has|cannot|can't|unsupported) [^\n]{1,200})/im,
      /(?<why>(?:services?|secret|volume|network)[ .][^\n]{1,300}?): invalid compose project/i,
      /(?<why>(?:services|networks|volumes|configs|secrets|\(root\))\S{0,200} additional propert(?:y|ies) [^\n]{1,100} (?:is|are) not allowed)/i,
      /(?<why>(?:dependency cycle detected|cannot use circular reference)[^\n]{1,200}|services\.[\w.-]{1,200}: [^\n]{1,200}(?:mutually exclusive|can't set distinct values|invalid[^\n]{0,100}))/i,
      /(?<why>cannot extend service ["'][^"'\n]{1,200}["'] in [^\n]{1,300})/i,
      /(?<why>service "[^"\n]{1,200}" can't be used with `extends`[^\n]{0,200})/i,
      /^(?<why>[^\n]{1,300}): invalid compose project/im,
      /(?<why>the "[^"\n]{1,100}" service is using the custom container name[^\n]{0,200})/i,
      /(?<why>'[^'\n]{1,200}' (?:does not match any of the regexes|is not of type)[^\n]{0,200})/i,
      /(?<why>in file '[^'\n]{1,200}', [^\n]{1,200} must be a mapping[^\n]{0,100})/i,
      /(?<why>service "[^"\n]{1,200}" (?:declares|not found for network_mode)[^\n]{1,200})/i,
      /(?<why>secret "[^"\n]{1,100}" must declare either[^\n]{1,60})/i,
      /^(?:ERROR: )?(?<why>(?:services|networks|volumes|configs|secrets)\.[\w.[\]-]{1,200}: [^\n]{1,200})/im,
      /^(?:ERROR: )?(?<why>empty compose file|`include` must be a list[^\n]{0,60}|include cycle detected[^\n]{0,100}|non-string key[^\n]{1,100})/im,
      /(?<why>(?:invalid (?:start|end|host|container)[ ]?port|No port specified|invalid proto): ?[^\n]{1,100})/i,
    ],
    cause: 'The Compose file is invalid: {why}.',
    remedy:
      'Correct that place. "docker compose config --quiet" checks the file and changes nothing. An older Compose does not know newer keys.',
  },
  'container-removal-pending': {
    class: 'transient',
    patterns: [
      /removal of container (?<container>\S{1,200}) is already in progress/i,
      /container (?<container>\S{1,200}): container is marked for removal/i,
      /\btask (?<container>\S{1,200}) already exists/i,
      /failed to remove root filesystem[^\n]{0,300}: device or resource busy/i,
    ],
    cause:
      'The engine is still removing {container|a container}, or something on the machine still uses its files.',
    remedy: 'Wait and run again. If it stays, restart the engine.',
  },
  'dependency-failed': {
    patterns: [/service "(?<service>[^"\n]{1,200})" didn't complete successfully: exit (?<code>\d+)/i],
    cause: 'The service {service}, whose success others wait for, ended with status {code}.',
    remedy: 'Read its log ("docker compose logs {service}"). It is often a migration or another preparation.',
  },
  'network-scope-wrong': {
    patterns: [
      /(?<why>cannot create a swarm scoped network when swarm is not active)/i,
      /(?<why>Only networks scoped to the swarm can be used)/i,
      /(?<why>network \S{1,200} not manually attachable)/i,
      /(?<why>declared as external, but it is not in the right scope: "\w{1,20}" instead of "\w{1,20}")/i,
    ],
    cause: 'A network is made for Docker Swarm and used without it, or the other way round: {why}.',
    remedy:
      'With Compose, use networks with the driver bridge. For an overlay network, run "docker swarm init" first. For a stack, create the network with "docker network create --driver overlay --attachable NAME".',
  },
  'compose-nothing-selected': {
    patterns: [/^(?:ERROR: )?no service selected$/im],
    cause: 'Compose has nothing to start: each service of the project has a profile, and none is active.',
    remedy: 'Set COMPOSE_PROFILES in the .env file next to the Compose file, or name the services.',
  },
  'compose-service-unknown': {
    patterns: [
      /no such service: "?(?<service>[^\s":]{1,200})/i,
      /service "?(?<service>[^\s":]{1,200})"? is required by (?:service )?\S{1,200} but is disabled/i,
    ],
    cause: 'The Compose file has no service "{service}", or its profile is not active.',
    remedy: 'Check the names of the services ("docker compose config --services"), and the input services.',
  },
  'compose-nothing-there': {
    patterns: [
      /no container found for (?:project|service) "(?<what>[^"\n]{1,200})"/i,
      /service "(?<what>[^"\n]{1,200})" has no container(?: to start)?/i,
      /no containers? for project "(?<what>[^"\n]{1,200})"/i,
    ],
    cause: 'There is no container of {what} on this machine.',
    remedy:
      'Create it ("docker compose up --detach"). If it should exist, check the project name and folder: "docker compose ls --all".',
  },
  'compose-missing': {
    patterns: [
      /unknown shorthand flag: '[fdp]' in -[fdp]/i,
      /docker: 'compose' is not a docker command|unknown command: docker compose/i,
      /\bdocker-compose: (?:command )?not found/i,
      /^unknown flag: --(?:project-directory|project-name|env-file|profile)\b/m,
      /plugin "[^"\n]{1,200}\/docker-compose" is not valid/i,
    ],
    cause:
      'Docker there has no Compose plug-in, or a script calls the old docker-compose command, which is not installed.',
    remedy:
      "Install docker-compose-plugin (Docker's packages) or docker-compose (Debian's). Where a script calls docker-compose with a hyphen, write a space.",
    // Seen at https://github.com/docker/for-linux/issues/1330
  },
  'compose-file-missing': {
    patterns: [
      /no configuration file provided: not found/i,
      /^(?<path>[\w./-]{0,200}compose[\w.-]{0,60}\.ya?ml): No such file or directory/im,
      /(?:stat|open) (?<path>\S{0,300}compose[^\s/:]{0,60}\.ya?ml): no such file or directory/i,
    ],
    cause: 'There is no Compose file {path|in the directory where Compose was started}.',
    remedy: 'Correct the project directory, or name the file.',
  },
  'health-check-missing': {
    patterns: [/container (?<container>\S{1,200}) has no healthcheck configured/i],
    cause: 'Another service waits for {container} to become healthy, but {container} has no health check.',
    remedy: 'Add a healthcheck to the service, or set a health URL for the deployment.',
  },
  'container-killed': {
    patterns: [
      /container (?<container>\S{1,200}) exited \(137\)/i,
      /non-zero exit \(137\)|exited with (?:code|status) 137\b/i,
    ],
    cause:
      'The container {container|of a service} was killed (status 137), most often because it ran out of memory.',
    remedy:
      '"docker inspect --format {{.State.OOMKilled}}" shows whether it did. Raise mem_limit, or use a larger machine. A container that does not react to SIGTERM ends like this, too: set stop_signal or stop_grace_period.',
  },
  'database-version-mismatch': {
    group: 'Containers',
    patterns: [
      /data directory was initialized by PostgreSQL version \d/i,
      /in 18\+, these Docker images are configured to store database data/i,
    ],
    cause: 'The data of the database are of another major version of PostgreSQL than the image.',
    remedy:
      'Return to the image of the version that created the data. To upgrade, dump with the old version (pg_dumpall), start the new one with an empty volume, and restore. From version 18 on, the volume belongs at /var/lib/postgresql.',
  },
  'dependency-unhealthy': {
    patterns: [
      /dependency failed to start: container (?<container>\S{1,200}) (?:is unhealthy|exited \(\d+\))/i,
      /dependency failed to start: [^\n]{0,200}?(?<container>\S{1,200}) (?:is unhealthy|exited)/i,
    ],
    cause: 'Other services wait for {container}, which did not become healthy or has exited{said|.}',
    remedy: 'Read its log ("docker logs {container}") and the output of its health check.',
  },
  'service-unhealthy': {
    patterns: [
      /container (?<container>\S{1,200}) is unhealthy/i,
      /container (?<container>\S{1,200}) exited \(\d+\)/i,
      /application not healthy after/i,
      /\b(?:failed to|did not|never) become healthy\b/i,
      /container not ready \(unhealthy\)/i,
      /compose\.errors\.HealthCheckFailed/,
    ],
    cause:
      'The new version started but did not become healthy. Most often the application fails, or its health check asks for the wrong thing{said|.}',
    remedy:
      "Read the end of the container's log and the output of its health check. Roll back to the previous version.",
  },
  'container-name-taken': {
    patterns: [
      /conflict\. the container name "\/(?<container>[^"\n]{1,200})" is already in use/i,
      /conflict[.,] the name (?<container>\S{1,200}) is already assigned to/i,
    ],
    cause:
      'A container named "{container}" already exists. It belongs to another Compose project, was created by hand, or by another deployment at the same time.',
    remedy:
      'Run "docker inspect {container}" to see its project label, and remove or rename it. Do not set container_name in the Compose file.',
    // Seen at https://github.com/riffpad/riffpad/issues/327
  },
  'port-taken': {
    patterns: [
      /bind for [^\n]{0,100}?:(?<port>\d+) failed: port is already allocated/i,
      /listen (?:tcp|udp)[46]? [^\n]{0,100}?:(?<port>\d+): bind: (?:address already in use|only one usage of each)/i,
      /bind for [^\n]{0,100}?:(?<port>\d+): unexpected error \(Failure EADDRINUSE\)/i,
      /EADDRINUSE: address already in use [^\n]{0,60}?:(?<port>\d+)/,
      // Engine 28 and later.
      /failed to bind host port (?:for )?\S{1,80}?:(?<port>\d+)(?::\S{1,80})?\/(?:tcp|udp|sctp): (?:bind: )?(?:address already in use|port is already allocated)/i,
      /ports are not available: exposing port \w{3} [^\n]{0,60}?:(?<port>\d+) -> (?![^\n]{0,400}(?:forbidden|permission denied|vmnetd))/i,
    ],
    cause: 'Port {port} is already in use.',
    remedy:
      'Find it with "docker ps --filter publish={port}" or "ss -ltnp". Stop it, or publish another port.',
  },
  'database-password-missing': {
    group: 'Containers',
    patterns: [
      /database is uninitialized and (?:superuser )?password (?:option )?is not specified/i,
      /You need to specify one of the following(?: as an environment variable)?:\s{1,10}-? ?(?:MYSQL|MARIADB)_ROOT_PASSWORD/i,
    ],
    cause: 'The database has no data yet, and got no password to begin with.',
    remedy:
      'Set it in the Compose file or its env file (POSTGRES_PASSWORD, MYSQL_ROOT_PASSWORD, MARIADB_ROOT_PASSWORD). If there should be data, another volume is mounted than before: check its name and the project name.',
  },
  'database-login-refused': {
    group: 'Containers',
    patterns: [
      /(?<why>password authentication failed for user "?[\w.@-]{1,60})/i,
      /(?<why>Access denied for user '[^'\n]{1,60}'@'[^'\n]{1,100}')/i,
      /(?<why>WRONGPASS|NOAUTH Authentication required)/,
      /(?<why>MongoServerError: Authentication failed)/,
    ],
    cause: 'The application cannot log in to its database: {why}.',
    remedy:
      'Compare user and password with those of the database. Variables such as POSTGRES_PASSWORD only count when the volume is created: later, change the password in the database itself.',
  },
  'compose-hook-failed': {
    patterns: [/(?<![\w.-])(?<service>[\w.-]{1,100}) hook exited with status (?<code>\d{1,3})/i],
    cause: 'A hook of the service {service} in the Compose file ended with status {code}.',
    remedy: 'Read what it printed, and run its command in the container by hand.',
  },
  'summary-too-large': {
    group: 'Engine',
    patterns: [/\$GITHUB_STEP_SUMMARY upload aborted/i],
    cause: 'The summary of a step exceeded 1 MiB, and GitHub discards such a summary.',
    remedy: 'Write less in that step. The summaries of cache-prewarm stay below the limit.',
    // Seen at https://github.com/prefix-dev/rattler-build/issues/2738
  },
});
