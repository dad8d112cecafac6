import { catalogueEntries } from './entry.ts';

/** SSH, and what a login on a host finds. Before the network: ssh uses the same words for other things. */
export const ssh = catalogueEntries('SSH', {
  'host-key-revoked': {
    patterns: [/revoked host key detected/i],
    cause: 'The server presents a host key that known-hosts marks as revoked.',
    remedy:
      'The key may be stolen. Generate a new host key on the server, or correct the line "@revoked" in known-hosts.',
  },
  'host-key-changed': {
    patterns: [
      /remote host identification has changed/i,
      /host key for \S{1,253} has changed and you have requested strict checking/i,
      /host key fingerprint mismatch/i,
      /ssh: handshake failed: knownhosts: key mismatch/i,
    ],
    cause:
      'The server presents a different host key than the known one. Either it was reinstalled, another key type was chosen, or someone is intercepting the connection.',
    remedy:
      'Compare the fingerprints on the server itself (run ssh-keygen -lf on its public host keys, at its console). Only then change known-hosts.',
    // Seen at https://github.com/appleboy/ssh-action/issues/275
  },
  'host-key-unknown': {
    patterns: [
      /host key verification failed(?!\.?\s{0,4}\n[^\n]{0,60}fatal: )/i,
      /ssh: handshake failed: knownhosts: key is unknown/i,
      // Paramiko, OpenSSH, asyncssh and others.
      /server '?[^\s']{1,260}'? not found in known_hosts/i,
      /no (?:\S{1,30} )?host ?key (?:is known )?for (?:host )?\S{1,260} (?:found|and you have requested strict checking)/i,
      /host key is not trusted for host \S/i,
    ],
    cause: "The server's host key is not known here, or is another one than the known one.",
    remedy:
      'Take the line for known-hosts from the server itself: the host name, followed by the content of /etc/ssh/ssh_host_ed25519_key.pub. With another port than 22, the line begins with [HOST]:PORT.',
    // Seen at https://github.com/shimataro/ssh-key-action/issues/159
  },
  'ssh-key-mode': {
    patterns: [/unprotected private key file/i, /permissions 0\d{3} for '[^'\n]{1,300}' are too open/i],
    cause: 'Other users can read the private key file, so ssh ignores it.',
    remedy: 'Run chmod 600 on the file, and chmod 700 on its directory.',
  },
  'ssh-key-file-missing': {
    patterns: [
      /no such identity: (?<path>[^\n:]{1,300}): /i,
      /getKeyFile error: open (?<path>[^\n:]{1,300}): /i,
      /load key "(?<path>[^"\n]{1,300})": (?:permission denied|no such file or directory|is a directory)/i,
    ],
    cause: 'The private key file {path} does not exist, or this user cannot read it.',
    remedy: 'Check its path and who owns it (ssh-key-file, or IdentityFile in ~/.ssh/config).',
  },
  'ssh-key-passphrase': {
    patterns: [
      /this private key is passphrase protected/i,
      /load key "[^"\n]{0,300}": (?:bad|incorrect) passphrase/i,
      /incorrect passphrase supplied to decrypt private key/i,
      /x509: decryption password incorrect/i,
      // A question that no one answers.
      /^Enter passphrase for (?:key )?\S{1,300}:\s{0,3}$/im,
    ],
    cause: 'The private key is protected by a passphrase, which is missing here or wrong.',
    remedy:
      'Set ssh-passphrase (SSH_PASSPHRASE in a terminal), or use a key without a passphrase that is only for deployments.',
  },
  'ssh-key-unreadable': {
    patterns: [
      /(?:load|loading) key "[^"\n]{0,300}": (?:error in libcrypto|invalid format)/i,
      /error in libcrypto/i,
      /ssh: no key found|ssh\.ParsePrivateKey: |can't connect without a private SSH key or password/i,
    ],
    cause:
      'The private key is empty, damaged or in the wrong format: Windows line endings, no newline at the end, all on one line, a PuTTY key, the public half, or a key with a passphrase.',
    remedy: 'Copy the whole key file into the secret again, from BEGIN to END with all line breaks.',
  },
  'ssh-agent-refused': {
    patterns: [/agent refused operation/i, /sign_and_send_pubkey: signing failed/i],
    cause:
      'The SSH agent has the key, but does not sign with it: it asks for a confirmation or a touch that did not come, or the key file can be read by others.',
    remedy:
      'Confirm at the agent or touch the hardware key, add the key again ("ssh-add"), and check its mode (600).',
  },
  'ssh-account-closed': {
    patterns: [
      /your account has expired|this account is currently not available|account is locked/i,
      /this service allows sftp connections only/i,
      /your password has expired|password change required but no TTY available/i,
      /unprivileged users are not permitted to log in/i,
    ],
    cause:
      'The server accepts the key, but does not let this user in: the account or its password has expired, it has no shell, or the server is shutting down.',
    remedy:
      'On the server, check "chage -l USER" and the shell in /etc/passwd. An account for deployments needs a shell, and no password that expires. If the server is starting or stopping, try again later.',
  },
  'ssh-option-invalid': {
    patterns: [/command-line:? line 0: (?<why>[^\n]{1,200})/i],
    cause: 'ssh does not accept an option of its command line (-o): {why}.',
    remedy:
      'Correct its name or value where the command is written (also in GIT_SSH_COMMAND, rsync --rsh or the inputs of an action). No file is involved. An old ssh does not know newer options ("ssh -V").',
  },
  'ssh-configuration-invalid': {
    patterns: [
      /bad owner or permissions on (?<path>\S{1,300})/i,
      /(?:^|\s)(?<path>\S{1,300}): line \d+: bad configuration option/i,
      /(?:^|\s)(?<path>\S{1,300}): terminating, \d+ bad configuration options/i,
      /(?:percent_expand|vdollar_percent_expand): unknown key/i,
    ],
    cause: 'ssh does not accept the configuration file {path|of this user}.',
    remedy:
      'Correct the line that the message names ("IgnoreUnknown" skips options of other systems). The file must belong to you, and only you may write it (chmod 600).',
  },
  'git-login-refused': {
    patterns: [
      /(?<why>Host key verification failed)\.?\s{0,4}\n[^\n]{0,60}fatal: /i,
      /git@[\w.-]{1,200}: (?<why>permission denied \([^)\n]{1,100}\))/i,
      /fatal: (?<why>could not read (?:username|password) for[^\n]{0,200})/i,
      // Not when it did not come so far.
      /fatal: (?<!(?:connect to host|resolve hostname|kex_exchange|Connection (?:closed|reset) by)[^\n]{0,200}\n(?:[^\n]{0,200}\n){0,3}[^\n]{0,40}fatal: )(?<why>could not read from remote repository[^\n]{0,200})/i,
      /fatal: (?<why>authentication failed for [^\n]{1,300})/i,
      /remote: (?<why>Repository not found|Permission to \S{1,200} denied[^\n]{0,100}|Access to this repository has been disabled[^\n]{0,60})/i,
      /fatal: unable to access '[^'\n]{1,300}': (?<why>The requested URL returned error: 40[134])/i,
    ],
    cause: 'Git cannot log in to the server of a repository: {why}.',
    remedy:
      'The deployment itself needs no Git on a server. If a hook runs it there, add a deploy key of that server to the repository, and the host key of the Git server to ~/.ssh/known_hosts. In a build, use a RUN with --mount=type=ssh (input ssh) or a secret.',
  },
  'ssh-too-many-keys': {
    patterns: [/too many authentication failures/i],
    cause: 'ssh offered too many keys, and the server hung up before the right one.',
    remedy:
      'Name the one key: ssh-key-file, or IdentityFile and "IdentitiesOnly yes" in ~/.ssh/config. "ssh-add -l" lists the keys of the agent.',
  },
  'ssh-login-refused': {
    patterns: [
      /permission denied \((?:publickey|password|keyboard-interactive|gssapi|hostbased)[^)\n]{0,100}\)/i,
      /permission denied, please try again/i,
      /no mutual signature (?:algorithm|supported)/i,
      /unable to authenticate, attempted methods/i,
    ],
    cause: 'The server does not accept this key or password for this user.',
    remedy:
      'Check the user name, and check that the public half of the key is in ~/.ssh/authorized_keys on the server. Replace an old ssh-rsa key with an ed25519 key. "attempted methods [none]": no key was passed at all, or the server takes no passwords.',
  },
  'ssh-unreachable': {
    class: 'transient',
    patterns: [
      /connect to host (?<target>\S{1,253}) port (?<port>\d+): (?<why>connection timed out|operation timed out|connection refused|connection reset by peer|no route to host|network is unreachable)/i,
      // Our own words.
      /no connection to (?<target>\S{1,253}), port (?<port>\d+): (?<why>connection timed out|operation timed out|connection refused|connection reset by peer|no route to host|network is unreachable)/i,
      /drone-(?:ssh|scp) error: [^\n]{0,200}dial tcp (?<target>[^\s:]{1,253}):(?<port>[\d*]{1,5}): (?:connect: )?(?<why>i\/o timeout|connection timed out|connection refused|no route to host|network is unreachable)/i,
      // What programs in Go say of port 22.
      /dial tcp (?<target>[^\s:]{1,253}):(?<port>22): (?:connect: )?(?<why>i\/o timeout|connection timed out|connection refused|no route to host|network is unreachable)/i,
    ],
    cause: 'No connection to {target}, port {port}: {why}.',
    remedy:
      'Refused: nothing listens on that port. Timed out: a firewall drops the connection (the addresses of hosted runners change). No route: the address is wrong or the server is off.',
  },
  'ssh-unreachable-from-jump-host': {
    class: 'transient',
    patterns: [
      /\bopen failed: connect failed: (?<why>connection timed out|connection refused|no route to host|network is unreachable|name or service not known|temporary failure in name resolution)/i,
    ],
    cause: 'The jump host answers, but it cannot reach the server: {why}.',
    remedy:
      "Check the server's address and port from the jump host. It must be able to resolve the name, and a firewall must let it through.",
  },
  'ssh-forwarding-forbidden': {
    patterns: [/\bopen failed: administratively prohibited/i],
    cause: 'The jump host does not allow forwarded connections.',
    remedy:
      'Allow them in its sshd_config (AllowTcpForwarding, PermitOpen, DisableForwarding) and in authorized_keys (restrict, no-port-forwarding).',
  },
  'ssh-no-common-algorithm': {
    patterns: [
      /unable to negotiate with [^\n]{1,300}?: no matching (?<what>[a-z -]{1,40}) found/i,
      /ssh: no common algorithm for (?<what>[a-z -]{1,40})/i,
    ],
    cause:
      'The ssh client and the server have no {what} in common. One of them is much older than the other.',
    remedy:
      'Update the SSH server. If it only has an ssh-rsa or ssh-dss host key, add an ed25519 one (ssh-keygen -A creates it).',
  },
  'ssh-too-many-sessions': {
    class: 'transient',
    patterns: [
      /session open refused by peer|Secsh channel \d{1,9} open FAILED|ChannelException\(2, 'Connect failed'\)/i,
    ],
    cause: 'The server does not allow another command on this connection at the same time (MaxSessions).',
    remedy: 'Raise MaxSessions in its sshd_config. The usual value is 10.',
  },
  'ssh-not-spoken': {
    patterns: [
      /overflow reading version string/i,
      /bad remote protocol version identification|invalid SSH identification string|protocol mismatch\./i,
      /banner line contains invalid characters|banner line too long/i,
      /ssh: handshake failed: ssh: (?:invalid packet length|unexpected message type)/i,
    ],
    cause: 'What answers at that port is not an SSH server.',
    remedy:
      'Check the host and the port: a web server, a proxy or a load balancer may listen there. "ssh-keyscan -p PORT HOST" shows whether SSH answers.',
  },
  'ssh-connection-corrupted': {
    class: 'transient',
    patterns: [
      /message authentication code incorrect/i,
      /bad packet length \d/i,
      /ssh_dispatch_run_fatal: connection to \S{1,253} port \d+: connection corrupted/i,
    ],
    cause:
      'What arrives over the SSH connection is damaged: a broken network device or tunnel, or no SSH server at that port.',
    remedy:
      'Check the port. If it is right, try from another network, with a smaller MTU, or without the VPN in between.',
  },
  'program-not-installed': {
    group: 'Engine',
    patterns: [
      /exec: "(?<program>[\w./+-]{1,100})": executable file not found in (?:\$PATH|%PATH%)/i,
      /cannot run program "(?<program>[\w./+-]{1,100})"(?: \(in directory "[^"\n]{1,200}"\))?: error=2\b/i,
      /: line \d{1,5}: (?<program>(?!docker)[\w.+-]{1,60}): command not found/i,
      /(?:^|: )(?<program>rsync|tar|unzip|git|curl): (?:command )?not found$/im,
      /\bsh: (?:\d{1,5}: )?exec: (?<program>[\w./+-]{1,100}): not found$/m,
    ],
    cause:
      'The program {program} is not installed on the machine that printed this (with ssh and rsync, usually the server), or is not in the PATH of this user.',
    remedy:
      'Install it there, or add its folder to PATH. In a container, it must be in the image of that container. Java says the same when the folder in which it starts the program is missing.',
  },
  'ssh-connection-dropped': {
    class: 'transient',
    patterns: [
      /kex_exchange_identification:/i,
      /during banner exchange|banner exchange: connection to|timed out during login/i,
      /ssh_exchange_identification:/i,
      /\bconnection (?:closed|reset) by \S{1,253} port \d+/i,
      /ssh: handshake failed: (?:EOF|read tcp )/i,
      /timed out while waiting for handshake/i,
    ],
    cause:
      'The server closed the connection or stopped responding before the login: too many connections at once (MaxStartups), a ban (fail2ban), or a proxy in between.',
    remedy: 'Wait, and use one connection for everything. Check the sshd log and the list of bans.',
  },
  'terminal-missing': {
    patterns: [/the input device is not a TTY/i],
    cause: 'A command asks for a terminal, and there is none here (docker exec or run with -t).',
    remedy: 'Leave out -t (and -i, if nothing is typed). With Compose, add -T.',
  },
  'ssh-shell-noisy': {
    patterns: [/is your shell clean\?/, /received message too long \d{5,}/i],
    cause:
      'The server prints something at each login (in .bashrc or .profile of that user), and rsync, scp or sftp takes it for an answer.',
    remedy:
      'Let those files print only in a terminal ("[ -t 0 ] || return" at the top of .bashrc). "ssh USER@HOST true" must print nothing.',
  },
  'ssh-shell-foreign': {
    patterns: [
      /^(?:[^\n]{0,60}: )?fish: [^\n]{1,200}/im,
      /^(?:Illegal variable name|Ambiguous output redirect|Badly placed \(\)'s)\.$/im,
      /At line:\d{1,4} char:\d{1,4}\n[^\n]{0,300}\n?[^\n]{0,60}~|is not recognized as (?:an internal or external command|the name of a cmdlet)/i,
    ],
    cause:
      'The login shell of this user on the server does not understand what sh does (fish, csh, PowerShell).',
    remedy:
      'Set sh or bash as the login shell of the user of the deployment ("sudo chsh -s /bin/bash USER").',
  },
  'docker-missing': {
    group: 'Engine',
    patterns: [
      /\bdocker: (?:command )?not found/i,
      /env: ['‘]?docker['’]?: No such file or directory/i,
      /exec: "docker": executable file not found/i,
      /failed to execute docker: no such file/i,
    ],
    cause: 'The program docker is not installed there, or is not in the PATH of this user.',
    remedy:
      'Install Docker (docs.docker.com/engine/install), or add its folder to PATH for logins without a terminal.',
  },
  'ssh-sudo-terminal': {
    patterns: [/you must have a tty to run sudo/i],
    cause: 'A command uses sudo, which that machine only allows in a terminal (requiretty in sudoers).',
    remedy:
      'Add "Defaults:USER !requiretty" for the user of the deployment ("sudo visudo"), or do without sudo: add the user to the group docker.',
  },
  'ssh-sudo-password': {
    patterns: [
      /sudo: (?:a terminal is required to read the password|a password is required|no tty present)/i,
    ],
    cause: 'A command on the server uses sudo, which asks for a password. A deployment cannot type one.',
    remedy:
      'Add the user to the group docker, so that no sudo is needed, or allow the command without a password (NOPASSWD in sudoers).',
  },
  'ssh-session-lost': {
    class: 'transient',
    patterns: [
      /client_loop: send disconnect|packet_write_wait: connection to /i,
      /timeout, server \S{1,253} not responding/i,
      /connection to \S{1,253} closed by remote host/i,
      /run command timeout/i,
      /remote command exited without exit status or exit signal/i,
      /error: command timeout/i,
    ],
    cause:
      'The connection broke while a command was running on the server, or the command timed out. It may still be running.',
    remedy: 'Check on the server what happened to it. For long pulls, keep-alives and a longer timeout help.',
    // Seen at https://github.com/appleboy/ssh-action/issues/122
  },
  'host-folder-denied': {
    patterns: [
      /can(?:not|'t) (?:create|touch|create directory|open|overwrite) ['‘]?(?<path>\/[^\n'’:]{1,300})['’]?: permission denied/i,
      /EACCES: permission denied, \w{1,20} '(?<path>\/[^'\n]{1,300})'/,
      // MySQL and PostgreSQL, of their data.
      /can't (?:create\/write|create|open|read) [^\n']{0,40}'(?<path>\/[^'\n]{1,300})' \((?:OS )?err(?:code|no)[: ]{1,2}13\b/i,
      /could not (?:open|create|access|change permissions of)[^\n"]{0,40}"(?<path>\/[^"\n]{1,300})": (?:permission denied|operation not permitted)/i,
      /rsync: (?:\[\w{1,10}\] )?\w{1,20} "(?<path>[^"\n]{1,300})"[^\n]{0,40} failed: Permission denied/,
      /data directory "(?<path>\/[^"\n]{1,300})" has (?:invalid permissions|wrong ownership)/i,
      /(?:mkdir|touch|cp|mv|rm|tee): (?:cannot [a-z ]{1,40})?['‘]?(?<path>\/[^\n'’:]{1,300})['’]?: permission denied/i,
    ],
    cause: 'The user that runs this, on the server or in a container, cannot write {path}.',
    remedy:
      'On the server, make the user of the deployment the owner once ("sudo chown -R USER FOLDER"), or choose another folder (project-dir). In a container, its volume must belong to the user of the image (and PostgreSQL wants mode 0700), on a file system that keeps owners.',
  },
  'host-folder-missing': {
    patterns: [
      /can't cd to (?<path>[^\n]{1,300})/i,
      /cd: (?<path>\/[^\n:]{1,300}): no such file or directory/i,
      /rsync: (?:\[\w{1,10}\] )?(?:change_dir\S{0,5}|mkdir) "(?<path>[^"\n]{1,300})"[^\n]{0,40} failed: No such file or directory/,
      /scp: (?:dest open |remote mkdir )?"?(?<path>\/[^"\n:]{1,300}?)(?:\/[^"\n:/]{0,100})?"?: no such file or directory/i,
    ],
    cause: 'The folder {path} does not exist on the server.',
    remedy: 'Create it, or correct project-dir.',
  },
  'ssh-host-unresolved': {
    patterns: [/could not resolve hostname (?<target>[^\n:]{0,253}):(?! temporary)/i],
    cause: 'There is no host named "{target}".',
    remedy:
      'Check the host name for a scheme, a user or white space, and check whether it resolves outside your network.',
  },
  'docker-over-ssh-failed': {
    group: 'Engine',
    patterns: [
      /docker system dial-stdio\] has exited with (?<why>exit status \d{1,3}|signal: \w{1,20})/i,
      /make sure the URL is valid, and Docker 18\.09 or later is installed on the remote host/i,
    ],
    cause:
      'Docker started ssh to reach the engine, and "docker system dial-stdio" failed there ({why|see the message}).',
    remedy:
      'What follows "stderr=" is what the server said. Docker there must be 18.09 or newer, in the PATH of logins without a terminal, and the user must be in the group docker.',
  },
});
