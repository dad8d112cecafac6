export const id = 1989;
export const ids = [1989];
export const modules = {

/***/ 2749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ partTag),
/* harmony export */   pn: () => (/* binding */ partName),
/* harmony export */   xm: () => (/* binding */ isPartOf)
/* harmony export */ });
/* harmony import */ var _dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18999);

/** `linux/arm64/v8` → `linux-arm64`: how a platform is called in tags. */
function partName(platform) {
    return (0,_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizePlatform */ .F)(platform).replaceAll('/', '-');
}
/** The name of what belongs together, as a tag can hold it; undefined where it cannot. */
function isPartOf(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/.test(text);
}
/** The tag under which a run leaves what it made of one platform until it is put together with the others. */
function partTag(step, { of, name }) {
    return `cache-staging-${step}-${of}-${name}`;
}


/***/ }),

/***/ 21989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R_: () => (/* binding */ readCompression),
  Ys: () => (/* binding */ readLayersInputs),
  Jz: () => (/* binding */ readPatchPolicy),
  Bh: () => (/* binding */ readQuarter),
  Vq: () => (/* binding */ readUpdates)
});

// EXTERNAL MODULE: ./lib/core/layers/layer.js
var layers_layer = __webpack_require__(95223);
// EXTERNAL MODULE: ./lib/core/layers/masked-value.js
var masked_value = __webpack_require__(96365);
// EXTERNAL MODULE: ./lib/core/layers/part.js
var part = __webpack_require__(2749);
// EXTERNAL MODULE: ./lib/core/layers/quarter.js
var quarter = __webpack_require__(65078);
// EXTERNAL MODULE: ./lib/core/layers/secret-argument.js
var secret_argument = __webpack_require__(7194);
;// CONCATENATED MODULE: ./lib/layers/inputs/build-settings.js
const platformPattern = /^(linux|windows|darwin|freebsd|wasip1|wasi)\/[a-z0-9_]+(\/v\d+)?$/;
const architectures = new Set([
    'amd64',
    '386',
    'arm',
    'arm64',
    'ppc64le',
    's390x',
    'riscv64',
    'mips64le',
    'mips64',
    'loong64',
    'wasm',
]);
/** Reads the inputs that docker/build-push-action has too, with its meaning. */
function readBuildSettings(reader) {
    const context = reader.text('context', '.');
    if (/^(https?|git|ssh|docker-image|oci-layout|target):|^git@|^-$/.test(context)) {
        reader.problem('context', `expected a folder of this checkout, got "${context}"; a layer's inputs are read from its files`);
    }
    const buildArgs = reader.pairs('build-args', 'NAME=value');
    for (const { key } of buildArgs) {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key))
            reader.problem('build-args', `"${key}" is not a name of a build argument`);
    }
    const platforms = readPlatforms(reader);
    const addHosts = reader.list('add-hosts').map((entry) => {
        const match = /^([^\s:=]+)[:=](\S+)$/.exec(entry);
        if (match === null)
            reader.problem('add-hosts', `expected "host:address", got "${entry}"`);
        return [match?.[1] ?? '', match?.[2] ?? ''];
    });
    const shmSize = reader.text('shm-size') || undefined;
    if (shmSize !== undefined && !/^\d+(\.\d+)?\s*[kmgt]?i?b?$/i.test(shmSize)) {
        reader.problem('shm-size', `expected a size such as 2g or 512m, got "${shmSize}"`);
    }
    const ulimit = reader.lines('ulimit');
    for (const entry of ulimit) {
        if (!/^[a-z]+=-?\d+(:-?\d+)?$/.test(entry))
            reader.problem('ulimit', `expected "name=soft:hard" such as nofile=1024:1024, got "${entry}"`);
    }
    const allow = reader.list('allow');
    for (const entry of allow) {
        if (!/^(network\.host|security\.insecure|device(=.*)?)$/.test(entry)) {
            reader.problem('allow', `expected network.host, security.insecure or device, got "${entry}"`);
        }
    }
    const network = reader.text('network') || undefined;
    if (network !== undefined && !/^[A-Za-z0-9_.:-]+$/.test(network)) {
        reader.problem('network', `expected default, none, host or a network's name, got "${network}"`);
    }
    return {
        file: reader.text('file') || undefined,
        context,
        buildArgs: Object.fromEntries(buildArgs.map(({ key, value }) => [key, value])),
        buildContexts: Object.fromEntries(reader.pairs('build-contexts', 'name=path or docker-image://…').map(({ key, value }) => [key, value])),
        secrets: readSecrets(reader, 'secrets', 'id=value', { keepWhiteSpace: true }),
        secretEnvs: readSecrets(reader, 'secret-envs', 'id=NAME_OF_VARIABLE', { commas: true }),
        secretFiles: readSecrets(reader, 'secret-files', 'id=path'),
        ssh: reader.list('ssh'),
        addHosts: Object.fromEntries(addHosts),
        network,
        shmSize,
        ulimit,
        allow,
        platforms,
    };
}
function readPlatforms(reader) {
    const platforms = reader.list('platforms');
    for (const platform of platforms) {
        if (!platformPattern.test(platform) || !architectures.has(platform.split('/')[1] ?? '')) {
            reader.problem('platforms', `expected platforms such as linux/amd64, linux/arm64, linux/arm/v7, got "${platform}"`);
        }
    }
    for (const platform of new Set(platforms.filter((candidate, index) => platforms.indexOf(candidate) !== index))) {
        reader.problem('platforms', `expected each platform once, got "${platform}" again`);
    }
    if (/^,|,\s*(,|$)/.test(reader.text('platforms'))) {
        reader.problem('platforms', `expected a platform before and behind each comma, got "${reader.text('platforms')}"`);
    }
    return platforms;
}
/** As with docker/build-push-action, an empty secret is none: a pull request of a fork has no secrets, and may not need them. */
function readSecrets(reader, input, what, options) {
    const legal = [];
    for (const [index, { key, value }] of reader.pairs(input, what, options).entries()) {
        // The key is not shown: it may be a line of a secret that was not quoted.
        if (!/^[\w.-]+$/.test(key)) {
            reader.problem(input, `expected ids of letters, digits, "_", "." and "-" before "=", got others in item ${index + 1} (one of several lines is quoted as a whole)`);
        }
        else if (value.trim() === '') {
            reader.warning(`${input}: "${key}" is empty and was left out. Check that the secret is set and that this run can read it.`);
        }
        else if (legal.some((secret) => secret.key === key)) {
            reader.problem(input, `expected each id once, got "${key}" again`);
        }
        else
            legal.push({ key, value });
    }
    return legal;
}

// EXTERNAL MODULE: ./lib/layers/inputs/logins.js
var inputs_logins = __webpack_require__(83342);
// EXTERNAL MODULE: ./lib/layers/inputs/output.js
var output = __webpack_require__(93797);
// EXTERNAL MODULE: ./lib/layers/inputs/registry-inputs.js
var registry_inputs = __webpack_require__(39941);
// EXTERNAL MODULE: ./lib/layers/inputs/signing-inputs.js + 2 modules
var signing_inputs = __webpack_require__(29332);
;// CONCATENATED MODULE: ./lib/layers/inputs/inputs.js










/** Reads what is asked of the layers, and the logins for registries. */
function readLayersInputs(reader, context) {
    const image = (0,registry_inputs/* readImage */.AM)(reader, context);
    const { layers, problems } = (0,layers_layer/* parseLayerRequest */.Ie)(reader.list('layers', 'default'));
    for (const message of problems)
        reader.problem('layers', message);
    const build = readBuildSettings(reader);
    const part = readPart(reader, build.platforms);
    const logins = (0,inputs_logins/* readLogins */.r)(reader, context, image.registry);
    const secretValues = new Set([
        ...build.secrets.map(({ value }) => value),
        ...build.secretEnvs.map(({ value: name }) => context.env[name] ?? ''),
        ...logins.map(({ password }) => password),
        reader.text('github-token'),
    ]
        .map((value) => value.trim())
        .filter((value) => value !== ''));
    for (const value of secretValues)
        reader.secret(value);
    const secretArgs = reader.list('secret-args', '*TOKEN*,*SECRET*,*PASSWORD*,*KEY*,!*_VERSION,!APT_KEY_*,!*PUBLIC_KEY,!*PUBLISHABLE_KEY,!NEXT_PUBLIC_*,!VITE_*,!REACT_APP_*,!NUXT_PUBLIC_*,!EXPO_PUBLIC_*,!PUBLIC_*,!VUE_APP_*,!GATSBY_*');
    for (const warning of findOddBuildArgs(build.buildArgs, secretValues))
        reader.warning(warning);
    return {
        ...image,
        layers,
        build,
        part,
        quarter: readQuarter(reader, context.nowMs),
        secretArgs,
        secretValues,
        hiddenArgs: Object.fromEntries(Object.entries(build.buildArgs).filter(([name, value]) => (0,secret_argument/* isSecretArg */.Hm)(name, value, { secretArgs, maskedValues: secretValues }))),
        logins,
        builder: readBuilder(reader),
        keepBuilder: reader.boolean('keep-builder', false),
        minFreeDiskBytes: reader.sizeBytes('min-free-disk', 4e9),
        freeDiskSpace: reader.choice('free-disk-space', ['auto', 'false'], 'auto'),
        retries: reader.integer('retries', { min: 0, max: 10 }, 3),
        keepProgress: reader.text('keep-progress') || undefined,
        signing: (0,signing_inputs/* readSigning */.a)(reader, context),
    };
}
function readQuarter(reader, nowMs) {
    const text = reader.text('quarter', 'auto');
    if (text === 'auto')
        return (0,quarter/* quarterOf */.Or)(nowMs);
    if ((0,quarter/* isQuarter */.DS)(text))
        return text;
    reader.problem('quarter', `expected auto or a quarter such as 2026Q4, got "${text}"`);
    return (0,quarter/* quarterOf */.Or)(nowMs);
}
/** One platform of several, which another run puts together. */
function readPart(reader, platforms) {
    const of = reader.text('part-of');
    if (of === '')
        return undefined;
    if (!(0,part/* isPartOf */.xm)(of))
        reader.problem('part-of', `expected a name of letters, digits, "_", "." and "-", at most 40, such as the number of the run, got "${of}"`);
    const [platform] = platforms;
    if (platform === undefined || platforms.length > 1) {
        reader.problem('platforms', `expected one platform, to build it as part of ${of}, got ${platforms.length === 0 ? 'none' : platforms.join(', ')}`);
        return undefined;
    }
    return { platform, name: (0,part/* partName */.pn)(platform), of };
}
function readBuilder(reader) {
    const text = reader.text('builder', 'auto');
    if (!/^[A-Za-z0-9][\w.+/-]*$/.test(text))
        reader.problem('builder', `expected auto or the name of a builder, got "${text}"`);
    return text;
}
/** What build arguments are not made for. Their values are never shown. */
function findOddBuildArgs(buildArgs, secretValues) {
    return Object.entries(buildArgs).flatMap(([name, value]) => [
        ...(/[\r\n]/.test(value)
            ? [`build-args: the value of ${name} has several lines. A quote may be in the wrong place.`]
            : []),
        ...((0,masked_value/* holdsMaskedValue */.NW)(value, secretValues)
            ? [
                `build-args: the value of ${name} holds a secret of this run, and anyone can read build arguments in the image. Use "secrets" and RUN --mount=type=secret.`,
            ]
            : []),
    ]);
}
/** A run on a schedule looks for updates, unless it is told not to. @param event that started the run on GitHub */
function readUpdates(reader, event) {
    return reader.choice('updates', ['security', 'any', 'off'], event === 'schedule' ? 'security' : 'off');
}
/** How layers that servers have are published. A build does not start again from what was built: a prewarm does. */
function readPatchPolicy(reader) {
    return {
        mode: reader.choice('patch', ['auto', 'off', 'exact'], 'auto'),
        fromBytes: reader.sizeBytes('patch-from', 5e6),
        limitPercent: reader.integer('patch-limit', { min: 0, max: 100 }, 30),
    };
}
/** What the input `compression` says; undefined where that is nothing, or not valid. */
function readCompression(reader, text) {
    const compression = text === '' ? undefined : (0,output/* parseCompression */.Gd)(text);
    if (text !== '' && compression === undefined)
        reader.problem('compression', `expected gzip or zstd with an optional level (gzip:0 to gzip:9, zstd:0 to zstd:22), got "${text}"`);
    return compression;
}


/***/ }),

/***/ 83342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readLogins)
/* harmony export */ });
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93780);

/** Registries that take the workflow's token as a login, which is sent to none but them. */
const defaultUsername = 'cache-prewarm';
/** A name that no token looks like, so that a message may show it. */
const plainName = /^[A-Z][A-Z0-9_]{0,63}$/;
/**
 * The logins of a run, one for each registry: the lines of `registries`, and for `registry` what is given, or the token of the
 * run where it is GitHub's own, which is sent to none but that.
 */
function readLogins(reader, context, registry) {
    const listed = readRegistries(reader, context);
    const own = findLogin(reader, context, registry);
    const isListed = listed.some((login) => login.registry === registry);
    if (isListed && reader.text('registry-password') !== '')
        reader.problem('registries', `names ${registry}, whose login is in registry-password already. Remove one of the two.`);
    const logins = own === undefined || isListed ? listed : [...listed, own];
    for (const { username, password } of logins) {
        reader.secret(password);
        reader.secret(Buffer.from(`${username}:${password}`).toString('base64'));
    }
    return logins;
}
function findLogin(reader, context, registry) {
    const username = reader.text('registry-username');
    const password = reader.text('registry-password');
    if (password !== '') {
        // Without an image there is no registry to log in to, as in a rollback.
        if (registry === '')
            reader.secret(password);
        else
            return { registry, username: username || context.actor || defaultUsername, password };
    }
    else if (username !== '' && context.event !== 'pull_request') {
        // A pull request of a fork gets no secret: it reads what anyone may read.
        reader.problem('registry-password', `is empty although registry-username is "${username}". Check that the secret is set and that this run can read it.`);
    }
    const token = reader.text('github-token');
    if (token === '' || registry !== context.githubContainerHost)
        return undefined;
    return { registry, username: context.actor ?? defaultUsername, password: token, isRunToken: true };
}
/** Lines `host=username:NAME`. The password is no part of them, so that a line can stand anywhere. */
function readRegistries(reader, context) {
    const passwords = readPasswords(reader);
    const seen = new Set();
    return reader.pairs('registries', 'host=username:NAME').flatMap(({ key, value }, index) => {
        const registry = hostOf(key);
        // What is no host may hold a password.
        const problem = (message) => {
            reader.problem('registries', `${registry ?? `item ${index + 1}`}: ${message}`);
            return [];
        };
        if (registry === undefined)
            return problem('expected the host of a registry before "=", such as ghcr.io or localhost:5000');
        if (seen.has(registry))
            return problem('is there twice. A registry has one login.');
        seen.add(registry);
        const colon = value.lastIndexOf(':');
        const [username, name] = [value.slice(0, Math.max(colon, 0)).trim(), value.slice(colon + 1).trim()];
        // What is there may be a password.
        if (username === '' || username.includes(':') || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
            return problem('expected "username:NAME". NAME is the name of an environment variable or a line of registry-passwords, never the password itself.');
        const token = registry === context.githubContainerHost ? reader.text('github-token') : '';
        const password = passwords.get(name) || context.env[name]?.trim() || (name === 'GITHUB_TOKEN' ? token : '');
        if (password === '')
            return problem(`there is no password: ${plainName.test(name) ? name : 'the name after ":"'} is neither an environment variable with a value nor a line of registry-passwords. Check that the secret is set and that this run can read it.`);
        return [{ registry, username, password, ...(password === token ? { isRunToken: true } : {}) }];
    });
}
function readPasswords(reader) {
    const pairs = reader.pairs('registry-passwords', 'NAME=password');
    for (const { value } of pairs)
        if (value.trim() !== '')
            reader.secret(value.trim());
    return new Map(pairs.map(({ key, value }) => [key, value.trim()]));
}
/** As references write it; undefined where none can have it. */
function hostOf(text) {
    const lower = text.toLowerCase();
    try {
        const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(`${lower}/x/y`);
        return repository === 'x/y' ? registry : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 39941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ readImage),
/* harmony export */   De: () => (/* binding */ parsePlace),
/* harmony export */   zX: () => (/* binding */ noPlace)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/** The input `image`: registry and repository, without a tag. */
function readImage(reader, context) {
    const fallback = context.githubRepository === undefined
        ? ''
        : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
    const text = reader.text('image', fallback);
    if (text === '') {
        reader.problem('image', 'required: registry and repository, such as ghcr.io/owner/app (there is no default, because the checkout has no remote "origin" at GitHub or gitlab.com)');
        return noPlace;
    }
    if (!text.includes('/')) {
        // Docker's shorthand for Docker Hub's own images, to which nobody may push.
        reader.problem('image', `expected registry and repository such as ghcr.io/owner/app, got "${text}"`);
        return noPlace;
    }
    return parsePlace(reader, text, {
        expected: 'registry and repository without tag or digest',
        advice: "the action creates the layers' tags",
    });
}
/** What is read of an input that is missing or wrong. */
const noPlace = { image: '', registry: '', repository: '' };
/** What the input `image` says; `words`: of the problem with a tag or a digest. */
function parsePlace(reader, text, words) {
    const lower = text.toLowerCase();
    try {
        const reference = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(lower);
        if (reference.tag !== undefined || reference.digest !== undefined) {
            reader.problem('image', `expected ${words.expected}, got "${text}"; ${words.advice}`);
            return noPlace;
        }
        if (lower !== text)
            reader.notice(`image: "${text}" was written "${lower}", because repositories are lower case.`);
        const { registry, repository } = reference;
        return { image: `${registry}/${repository}`, registry, repository };
    }
    catch (error) {
        reader.problem('image', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        return noPlace;
    }
}


/***/ }),

/***/ 29332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ readSigning),
  n: () => (/* binding */ sayUnverified)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@noble/ciphers/esm/salsa.js + 3 modules
var salsa = __webpack_require__(52287);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/adapters/sign/signing-key.js




/**
 * Reads a private key: PEM, or as `cosign generate-key-pair` writes it, encrypted with a password.
 * @throws UserError without anything of the key in it.
 */
function readSigningKey(text, password) {
    const privateKey = parsePrivateKey(text.trim(), password);
    if (privateKey.asymmetricKeyType !== 'ec' || privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
        throw new core_error/* UserError */.yo(`expected an ECDSA P-256 key, such as "cosign generate-key-pair" makes, got ${describeKey(privateKey)}`);
    return { privateKey, signer: keySigner((0,external_node_crypto_.createPublicKey)(privateKey)) };
}
/** @throws UserError */
function readPublicKey(pem) {
    if (pem.includes('PRIVATE KEY'))
        throw new core_error/* UserError */.yo('expected a public key as PEM, such as cosign.pub, got a private one');
    let key;
    try {
        key = (0,external_node_crypto_.createPublicKey)(pem);
    }
    catch {
        throw new core_error/* UserError */.yo('expected a public key as PEM, such as cosign.pub');
    }
    if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
        throw new core_error/* UserError */.yo(`expected an ECDSA P-256 key, got ${describeKey(key)}`);
    return keySigner(key);
}
function keySigner(key) {
    return {
        kind: 'key',
        publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
        fingerprint: (0,external_node_crypto_.createHash)('sha256')
            .update(key.export({ type: 'spki', format: 'der' }))
            .digest('base64'),
    };
}
function describeKey({ asymmetricKeyType, asymmetricKeyDetails }) {
    return [asymmetricKeyType, asymmetricKeyDetails?.namedCurve].filter((word) => word !== undefined).join(' ');
}
/** cosign 1 wrote the first name. */
const encryptedKey = /^-----BEGIN ENCRYPTED (?:COSIGN|SIGSTORE) PRIVATE KEY-----([\s\S]+?)-----END ENCRYPTED (?:COSIGN|SIGSTORE) PRIVATE KEY-----$/;
function parsePrivateKey(text, password) {
    const sealed = encryptedKey.exec(text)?.[1];
    try {
        return sealed === undefined
            ? (0,external_node_crypto_.createPrivateKey)({ key: text, ...(password === '' ? {} : { passphrase: password }) })
            : (0,external_node_crypto_.createPrivateKey)({ key: Buffer.from(decrypt(sealed, password)), format: 'der', type: 'pkcs8' });
    }
    catch {
        // What the libraries say may hold parts of the key.
        throw new core_error/* UserError */.yo(text.includes('ENCRYPTED')
            ? 'cannot be decrypted: signing-key-password is wrong, or a part of the key is missing'
            : 'expected a private key as PEM, or as "cosign generate-key-pair" writes it');
    }
}
/** No key needs more, and the parameters are somebody else's text. */
const mostScryptBytes = 256 << 20;
/** https://github.com/secure-systems-lab/go-securesystemslib/blob/v0.9.1/encrypted/encrypted.go */
function decrypt(sealed, password) {
    const { kdf, cipher, ciphertext } = (0,json/* objectOrEmpty */.YN)(JSON.parse(Buffer.from(sealed, 'base64').toString('utf8')));
    const { name: kdfName, params, salt } = (0,json/* objectOrEmpty */.YN)(kdf);
    const { name: cipherName, nonce } = (0,json/* objectOrEmpty */.YN)(cipher);
    if (kdfName !== 'scrypt' || cipherName !== 'nacl/secretbox')
        throw new Error('an unknown encryption');
    const { N, r, p } = (0,json/* objectOrEmpty */.YN)(params);
    const cost = { N: Number(N), r: Number(r), p: Number(p) };
    // OpenSSL would refuse it, too, and its error would turn up in whatever is signed next: https://github.com/openssl/openssl/blob/openssl-3.0.15/providers/implementations/kdfs/scrypt.c
    if (!(128 * cost.r * (cost.N + cost.p + 2) <= mostScryptBytes))
        throw new Error('it takes too much memory');
    const key = (0,external_node_crypto_.scryptSync)(password, bytes(salt), 32, { ...cost, maxmem: mostScryptBytes });
    return (0,salsa/* xsalsa20poly1305 */.uT)(key, bytes(nonce)).decrypt(bytes(ciphertext));
}
function bytes(base64) {
    return Uint8Array.from(Buffer.from(String(base64), 'base64'));
}

// EXTERNAL MODULE: ./lib/core/format/lines.js
var format_lines = __webpack_require__(12372);
// EXTERNAL MODULE: ./lib/core/oci/digest.js
var oci_digest = __webpack_require__(25965);
;// CONCATENATED MODULE: ./lib/core/sign/signing-policy.js
/**
 * Whether a run signs, and how. Nothing becomes public without being asked for: `auto` is keyless only where everything that the
 * transparency log would tell is public already.
 */
function decideSigning({ sign, hasKey, place }) {
    switch (sign) {
        case 'none':
            return { kind: 'none' };
        case 'key':
            return hasKey
                ? { kind: 'key', onFailure: 'fail' }
                : { kind: 'impossible', input: 'signing-key', reason: 'required, because sign is key' };
        case 'keyless':
            return place.hasIdentity
                ? { kind: 'keyless', onFailure: 'fail' }
                : {
                    kind: 'impossible',
                    input: 'sign',
                    reason: 'is keyless, but this run cannot prove who it is. Add the permission id-token: write to the job, or set SIGSTORE_ID_TOKEN',
                };
        case 'auto':
            // Who gives a key wants signatures.
            if (hasKey)
                return { kind: 'key', onFailure: 'fail' };
            return place.hasIdentity && place.isPublic === true
                ? { kind: 'keyless', onFailure: 'warn' }
                : { kind: 'none' };
    }
}
/** Whether what is not signed by an accepted signer counts as absent. */
function decideVerification(verify, { hasSigner, signs }) {
    return verify === 'required' || (verify === 'auto' && (hasSigner || signs));
}

;// CONCATENATED MODULE: ./lib/layers/inputs/signing-inputs.js





const githubIssuer = 'https://token.actions.githubusercontent.com';
/** A quarter, in which every layer is refreshed, and a month in which nobody prewarms. */
const usualMaxAgeMs = 120 * 86_400_000;
const outside = {
    hasIdentity: false,
    isPublic: undefined,
    repositoryUrl: undefined,
    repositoryId: undefined,
    defaultBranch: undefined,
};
/** Reads `sign`, `signing-key`, `verify`, `signer` and what belongs to them. A run that writes nothing only verifies. */
function readSigning(reader, context, { writes = true } = {}) {
    const place = context.signing ?? outside;
    const key = writes ? readKey(reader) : undefined;
    const sign = writes ? reader.choice('sign', ['auto', 'keyless', 'key', 'none'], 'auto') : 'none';
    const decided = decideSigning({ sign, hasKey: key !== undefined, place });
    if (decided.kind === 'impossible')
        reader.problem(decided.input, decided.reason);
    const signing = decided.kind === 'impossible' ? { kind: 'none' } : decided;
    if (signing.kind === 'keyless' && place.isPublic !== true)
        reader.notice('This run signs with Sigstore, whose log names the repository, its branch, the commit, the workflow and the run. The log is public, and nothing is ever removed from it. To publish nothing, sign with a key.');
    const given = readSigners(reader, place, 'layers');
    const signs = signing.kind !== 'none';
    const verify = reader.choice('verify', ['auto', 'required', 'off'], 'auto');
    const verifies = decideVerification(verify, { hasSigner: given.length > 0, signs });
    const signersOf = (thing) => given.length > 0 ? readSigners(reader, place, thing) : ownSigners(reader, place, thing, key);
    const signers = signersOf('layers');
    if (verifies && signers.length === 0)
        reader.problem('signer', 'required, because verify is required and this run is not one of GitHub: a public key, or repository=owner/name,ref=refs/heads/main');
    return {
        ...{ signing, key, verify, verifies, signers, imageSigners: signersOf('app'), seals: signs || verifies },
        onlyVerifies: verifies && !signs,
        adopts: writes ? readAdopted(reader) : undefined,
        maxAgeMs: reader.durationMs('verify-max-age') ?? usualMaxAgeMs,
    };
}
function readKey(reader) {
    const text = reader.text('signing-key');
    const password = reader.text('signing-key-password');
    // A log is masked line by line.
    for (const secret of [...text.split(/\r?\n/), password])
        if (secret.trim() !== '' && !secret.startsWith('-----'))
            reader.secret(secret);
    if (text === '')
        return undefined;
    try {
        return readSigningKey(text, password);
    }
    catch (error) {
        reader.problem('signing-key', (0,core_error/* errorMessage */.gJ)(error));
        return undefined;
    }
}
/** Who signs here, where nobody else is named: the key of this run, or this repository. */
function ownSigners(reader, place, thing, key) {
    if (key !== undefined)
        return [key.signer];
    const { repositoryUrl: repository, repositoryId } = place;
    if (repository === undefined)
        return [];
    return [
        { kind: 'identity', issuer: githubIssuer, repository, repositoryId, refs: refsOf(reader, place, thing) },
    ];
}
/** The refs whose runs write. */
function refsOf(reader, place, thing) {
    if (thing === 'app')
        return ['refs/heads/**', 'refs/tags/**'];
    const branches = [place.defaultBranch ?? 'main', ...reader.list('trusted-refs')];
    return branches.map((branch) => (branch.startsWith('refs/') ? branch : `refs/heads/${branch}`));
}
const pemBlock = /-----BEGIN [A-Z ]+-----[\s\S]*?-----END [A-Z ]+-----/g;
function readSigners(reader, place, thing) {
    const text = reader.text('signer');
    const keys = [...text.matchAll(pemBlock)].flatMap(([pem]) => {
        try {
            return [readPublicKey(pem)];
        }
        catch (error) {
            reader.problem('signer', (0,core_error/* errorMessage */.gJ)(error));
            return [];
        }
    });
    const lines = (0,format_lines/* trimmedLines */.A)(text.replaceAll(pemBlock, ''));
    return [...keys, ...lines.flatMap((line) => readIdentity(reader, line, place, thing) ?? [])];
}
const shape = 'a public key as PEM, or fields such as repository=owner/name,ref=refs/heads/main';
function readIdentity(reader, line, place, thing) {
    const fields = line.split(',').map((field) => field.split(/=(.*)/s).map((part) => part.trim()));
    const known = ['repository', 'id', 'ref', 'issuer'];
    const unknown = fields.find(([name = '', value = '']) => !known.includes(name) || value === '');
    const all = (name) => fields.flatMap(([field, value]) => (field === name && value !== undefined ? [value] : []));
    const [named] = all('repository');
    if (unknown !== undefined || named === undefined || all('repository').length > 1) {
        reader.problem('signer', `expected ${shape}, got "${line}"`);
        return undefined;
    }
    const repository = named.includes('://') ? named : `https://github.com/${named}`;
    const isOwn = repository.toLowerCase() === place.repositoryUrl?.toLowerCase();
    const refs = all('ref');
    if (refs.length === 0 && !isOwn)
        reader.problem('signer', `expected the refs of ${named} that are trusted, such as ref=refs/heads/main, got "${line}"`);
    return {
        kind: 'identity',
        issuer: all('issuer')[0] ?? githubIssuer,
        repository,
        repositoryId: all('id')[0] ?? (isOwn ? place.repositoryId : undefined),
        refs: refs.length === 0 ? refsOf(reader, place, thing) : refs,
    };
}
function readAdopted(reader) {
    const text = reader.text('adopt-unsigned');
    if (text === '')
        return undefined;
    const digest = (0,oci_digest/* parseDigest */.m)(text);
    if (digest === undefined)
        reader.problem('adopt-unsigned', `expected the digest of the record, such as sha256:…, got "${text}"`);
    return digest;
}
/** Says that signatures are there which nobody looks at, unless that was asked for. */
function sayUnverified(lookups, { verify }, log) {
    if (verify === 'auto' && lookups.some(({ unverified }) => unverified === true))
        log.notice('The record of the layers is signed, but this run does not verify it. Set signer to use only what a signer that you trust has signed, or verify: off if that is intended.');
}


/***/ })

};
