export const id = 2496;
export const ids = [2496];
export const modules = {

/***/ 67282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SO: () => (/* binding */ compileGlob),
/* harmony export */   XU: () => (/* binding */ readCharClass),
/* harmony export */   m6: () => (/* binding */ findGlob),
/* harmony export */   v: () => (/* binding */ compileStars)
/* harmony export */ });
/**
 * A glob that takes time in proportion to the text: all ways to match are followed at once, so there is nothing to go back to.
 * Globs are what others write, and a regular expression of many stars takes time without end.
 */
function compileGlob(parts) {
    const isLiteral = (part) => typeof part === 'string';
    const firstOther = parts.findIndex((part) => !isLiteral(part));
    if (firstOther < 0) {
        const whole = parts.join('');
        return { test: (text) => text === whole };
    }
    const head = parts.slice(0, firstOther).join('');
    const ends = parts.map((part, index) => {
        if (typeof part === 'string')
            return 0;
        return index + 1 + ('optional' in part ? part.optional : 0);
    });
    const tail = parts.slice(Math.max(...ends)).join('');
    return {
        test: (text) => text.startsWith(head) && text.endsWith(tail) && follow(parts, text),
    };
}
/** A pattern in which only `*` and `?` mean something: any characters, and one. */
function compileStars(pattern) {
    const any = () => true;
    return compileGlob(Array.from(pattern, (char) => (char === '*' ? { many: any } : char === '?' ? { one: any } : char)));
}
function follow(parts, text) {
    let active = new Uint8Array(parts.length + 1);
    active[0] = 1;
    pass(parts, active);
    for (const char of text) {
        const next = new Uint8Array(parts.length + 1);
        let isAny = false;
        for (const [index, part] of parts.entries()) {
            if (active[index] !== 1)
                continue;
            const to = afterChar(part, index, char);
            if (to === undefined)
                continue;
            next[to] = 1;
            isAny = true;
        }
        if (!isAny)
            return false;
        pass(parts, next);
        active = next;
    }
    return active[parts.length] === 1;
}
/** Where a part leads with a character; undefined: nowhere. */
function afterChar(part, index, char) {
    if (typeof part === 'string')
        return part === char ? index + 1 : undefined;
    if ('one' in part)
        return part.one(char) ? index + 1 : undefined;
    return 'many' in part && part.many(char) ? index : undefined;
}
/** Goes on behind what may be absent. All of it lies ahead, so once is enough. */
function pass(parts, active) {
    for (const [index, part] of parts.entries()) {
        if (active[index] !== 1 || typeof part === 'string')
            continue;
        if ('many' in part)
            active[index + 1] = 1;
        if ('optional' in part) {
            active[index + 1] = 1;
            active[index + 1 + part.optional] = 1;
        }
    }
}
/** Finds the first match in the characters of a text, in time proportional to the text. `parts` holds nothing optional. */
function findGlob(parts, chars, { from, anchored, prefers }) {
    let starts = parts.map(() => Number.POSITIVE_INFINITY);
    let best;
    for (let at = from; at <= chars.length; at++) {
        const begins = best === undefined && (!anchored || at === from) ? at : Number.POSITIVE_INFINITY;
        const reached = passMany(parts, starts, begins);
        const start = reached[parts.length] ?? Number.POSITIVE_INFINITY;
        if (start < Number.POSITIVE_INFINITY && start <= (best?.start ?? start))
            best = { start, end: at };
        if (best !== undefined && prefers === 'shortest')
            return best;
        starts = advance(parts, reached, chars[at], best?.start);
        const isOver = (anchored || best !== undefined) && starts.every((one) => one === Number.POSITIVE_INFINITY);
        if (isOver)
            break;
    }
    return best;
}
/** What is reached without a character: behind what may be absent. `begins`: a match begins here, too. */
function passMany(parts, starts, begins) {
    const reached = [Math.min(starts[0] ?? begins, begins)];
    for (const [index, part] of parts.entries()) {
        const before = typeof part !== 'string' && 'many' in part ? reached[index] : undefined;
        const own = starts[index + 1] ?? Number.POSITIVE_INFINITY;
        reached.push(Math.min(own, before ?? own));
    }
    return reached;
}
/** Follows a character. What began behind the best match is left out. */
function advance(parts, reached, char, best = Number.MAX_VALUE) {
    const next = new Array(parts.length + 1).fill(Number.POSITIVE_INFINITY);
    if (char === undefined)
        return next;
    for (const [index, part] of parts.entries()) {
        const start = reached[index] ?? Number.POSITIVE_INFINITY;
        const to = start <= best ? afterChar(part, index, char) : undefined;
        if (to !== undefined)
            next[to] = Math.min(next[to] ?? start, start);
    }
    return next;
}
/** Reads the class that begins at `start` with `[`. Undefined when it is malformed. */
function readCharClass(chars, start) {
    let i = start + 1;
    const negated = chars[i] === '^';
    if (negated)
        i++;
    const ranges = [];
    const readOne = () => {
        const char = chars[i];
        if (char === undefined || char === '-' || char === ']')
            return undefined;
        const literal = char === '\\' ? chars[++i] : char;
        i++;
        return literal?.codePointAt(0);
    };
    while (chars[i] !== ']' || ranges.length === 0) {
        const low = readOne();
        if (low === undefined)
            return undefined;
        let high = low;
        if (chars[i] === '-') {
            i++;
            high = readOne();
        }
        if (high === undefined)
            return undefined;
        // A range that runs backwards has nothing in it.
        ranges.push([low, high]);
    }
    const isIn = (char) => {
        const code = char.codePointAt(0) ?? -1;
        return ranges.some(([low, high]) => low <= code && code <= high);
    };
    return { has: (char) => isIn(char) !== negated, last: i };
}


/***/ }),

/***/ 69003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ looksRandom),
/* harmony export */   KC: () => (/* binding */ withoutVariables),
/* harmony export */   Pg: () => (/* binding */ loginWords)
/* harmony export */ });
/** What names of logins have in them; authors are none. */
const loginWords = /auth(?!ors?(?![a-z]))|token(?!iz)|passw|passphrase|secret|credential|api[-_]?key|access[-_]?key|username/i;
/** Whether a word is long and mixed enough to be a token. */
function looksRandom(part) {
    return (part.length >= 12 &&
        /\d/.test(part) &&
        /[a-z]/i.test(part) &&
        !/^[a-z]+(-[a-z]+)*-?v?\d{1,4}$/i.test(part));
}
/**
 * Without what only names a secret: a variable of a shell or of a template, a conversion of printf, a directive of nginx, an
 * application and a module of Elixir, a key that is switched on or off, and what is passed, as people write it.
 */
function withoutVariables(content) {
    return content
        .replaceAll(/(?:\$\{\w+(?::?[-+=]|:?\?[^{}\n]*|(?::\d{1,9}){1,2})?\}|\$\w+|\{\{[\w\s.]*\}\}|%s)([\s"',;)]|$)?/gm, 
    // What follows one alone is not the value.
    (_, end) => (end === undefined ? '' : `$${end}`))
        .replaceAll(/\bpass (?=(?:them|it|this|that|these|those|the|an?|your|their|its|any|all|through|along|each) )/gi, '')
        .replaceAll(/\b(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass\b|\bconfig :\w+, (?:[A-Z]\w*,)?/g, '')
        .replaceAll(/[\w.]+/g, (word) => (isModule(word) ? '' : word))
        .split(/[,\n[\]]/)
        .filter((part) => !/^\s*\w+: (?:nil|true|false|:\w+|\d{1,5})\s*$/.test(part))
        .join('\n');
}
/** `Shop.Auth.Token`. */
function isModule(word) {
    return word.includes('.') && word.split('.').every((part) => /^[A-Z]/.test(part));
}


/***/ }),

/***/ 33159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isPlaceholderValue),
/* harmony export */   d: () => (/* binding */ isPlaceholderLogin)
/* harmony export */ });
/* harmony import */ var _login_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69003);

/** Words that stand where a password will be. */
const placeholders = new Set('pass password passwd user username pwd placeholder dummy fake example secret mypass mypassword changeme change-me none null build test postgres mysql root admin x xxx'.split(' '));
/**
 * Whether the login of a URL is none: a database on this machine, or one that compose names, with a user for a password or with a
 * word that stands for one (`postgres://user:password@localhost/app`). A build needs such an address where code asks for any.
 * `login`: `scheme://user:password@`; `rest`: what follows it.
 */
function isPlaceholderLogin(login, rest) {
    const [user, password, ...more] = login.slice(login.indexOf('://') + 3, -1).split(':');
    const host = /^[\w.-]*/.exec(rest.slice(0, 100))?.[0] ?? '';
    const isNear = host !== '' && (!host.includes('.') || /^127(\.\d+){3}$|^0\.0\.0\.0$/.test(host));
    if (password === undefined || more.length > 0 || !isNear)
        return false;
    return password === user || placeholders.has(password.toLowerCase());
}
const samples = [
    /^(?:x{3,}|\*{3,}|\.{3,})$/i,
    /^(?:placeholder|redacted|hidden|masked|todo|none|null|nil|undefined|unset)$/i,
    /^your(?:[a-z]*|[-_][a-z_-]*(?:[-_]\d{1,2}[-_][a-z_-]*)?)$/i,
    /^(?:change|replace|insert|put|enter|fill)[-_]?(?:me|this|it|your|in|here)[a-z_-]*$/i,
    /^(?:[A-Z]+_)*(?:PASSWORD|PASS|TOKEN|SECRET|KEY)(?:_HERE)?$/,
    // What a template or another program puts there.
    /^(?:%\w+(?:\(\w+\))?%?|@\w+@|__\w+__)$/,
    // A pattern of sed, and the id of a build secret.
    /^(?:\.\*|id=\w)/,
];
/** The path of a file, or the address of a page. */
const place = /^(?:https?:\/)?\/[\w.-]+(?:\/[\w.-]+)+$/;
/** Whether a value only shows where a login goes, or where it is: `CHANGE_ME`, `your-password`, `%PASSWORD%`, `/run/secrets/token`. */
function isPlaceholderValue(value) {
    return (samples.some((sample) => sample.test(value)) || (place.test(value) && !value.split('/').some(_login_words_js__WEBPACK_IMPORTED_MODULE_0__/* .looksRandom */ .EZ)));
}


/***/ }),

/***/ 18999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ normalizePlatform),
/* harmony export */   x: () => (/* binding */ platformArgs)
/* harmony export */ });
const aliases = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    i386: '386',
    armhf: 'arm/v7',
    armel: 'arm/v6',
};
const systems = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasip1', 'js']);
/**
 * A platform in the one form that can be compared: `linux/arm64/v8`, `arm64` and `linux/aarch64` are `linux/arm64`.
 * https://github.com/containerd/platforms/blob/v1.0.0-rc.4/database.go `normalizeArch`
 */
function normalizePlatform(text) {
    const parts = text.toLowerCase().split('/');
    const [os, ...machine] = systems.has(parts[0] ?? '') ? parts : ['linux', ...parts];
    const [architecture = '', variant = ''] = machine
        .map((part) => aliases[part] ?? part)
        .join('/')
        .split('/');
    const numbered = /^\d+$/.test(variant) ? `v${variant}` : variant;
    const usual = { amd64: 'v1', arm64: 'v8' }[architecture];
    const kept = numbered === usual ? '' : numbered || (architecture === 'arm' ? 'v7' : '');
    return [os, architecture, kept].filter((part) => part !== '').join('/');
}
/** `TARGETPLATFORM`, `TARGETARCH` and so on, or the same of `BUILD`: ARGs that every Dockerfile has. */
function platformArgs(prefix, platform) {
    const normal = normalizePlatform(platform);
    const [os = '', architecture = '', variant = ''] = normal.split('/');
    return {
        [`${prefix}PLATFORM`]: normal,
        [`${prefix}OS`]: os,
        [`${prefix}OSVERSION`]: '',
        [`${prefix}ARCH`]: architecture,
        [`${prefix}VARIANT`]: variant,
    };
}


/***/ }),

/***/ 21678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ escapeRegex)
/* harmony export */ });
/** A text as a part of a regular expression that matches just this text. */
function escapeRegex(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 96365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ hideMaskedValues),
/* harmony export */   NW: () => (/* binding */ holdsMaskedValue),
/* harmony export */   X1: () => (/* binding */ createHider)
/* harmony export */ });
/* harmony import */ var _escape_regex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21678);

/** Whether a text is, or contains, a value that must not be shown. */
function holdsMaskedValue(text, maskedValues) {
    return [...maskedValues].some(
    // A short masked value ("1") would make a secret of everything that happens to contain it.
    (masked) => masked !== '' && (text === masked || (masked.length >= 4 && text.includes(masked))));
}
/** Lines shorter than this are in too many texts to be hidden wherever they stand. */
const shortestHidden = 4;
/** The same of what is a part of Base64. */
const shortestEncoded = 8;
/**
 * The text with `***` in the place of values that must not be shown, also where they are written as a part of an address, of
 * JSON or of Base64. Of a value of several lines each line is hidden too, because that is how a log shows it.
 */
function hideMaskedValues(text, maskedValues) {
    return createHider(maskedValues)(text);
}
/** Hides the same values in many texts. */
function createHider(maskedValues) {
    const parts = [...maskedValues]
        .flatMap((value) => [value, ...value.split(/\r?\n/)])
        .filter((part) => part.trim().length >= shortestHidden)
        .flatMap(formsOf);
    if (parts.length === 0)
        return (text) => text;
    const longestFirst = [...new Set(parts)].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map(_escape_regex_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeRegex */ .$).join('|'), 'g');
    return (text) => text.replace(pattern, '***');
}
/** How others write a value. */
function formsOf(value) {
    const json = JSON.stringify(value).slice(1, -1);
    // Go escapes these, too (encoding/json, HTMLEscape).
    const goJson = json.replace(/[<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const address = encodeAddress(value);
    const encoded = [0, 1, 2]
        .map((shift) => base64Inside(value, shift))
        .filter((part) => part.length >= shortestEncoded);
    return [value, json, goJson, address, address.replaceAll('%20', '+'), ...encoded];
}
/** As `encodeURIComponent`, which throws at half a pair of surrogates. */
function encodeAddress(value) {
    try {
        return encodeURIComponent(value);
    }
    catch {
        return value;
    }
}
/**
 * What Base64 of a longer text always shows of this part of it, if the part begins so many bytes after a group of three: its
 * first and last signs depend on what is beside it.
 */
function base64Inside(value, shift) {
    const bytes = [...Array.from({ length: shift }, () => 0), ...new TextEncoder().encode(value)];
    const whole = bytes.slice(0, bytes.length - (bytes.length % 3));
    return btoa(whole.map((byte) => String.fromCharCode(byte)).join('')).slice(shift === 0 ? 0 : 4);
}


/***/ }),

/***/ 7194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ usualSecrets),
/* harmony export */   Hm: () => (/* binding */ isSecretArg),
/* harmony export */   XC: () => (/* binding */ isPublicName),
/* harmony export */   Xz: () => (/* binding */ whySecret),
/* harmony export */   be: () => (/* binding */ loginArgs),
/* harmony export */   tm: () => (/* binding */ isLoginName),
/* harmony export */   uz: () => (/* binding */ isNamedSecret)
/* harmony export */ });
/* unused harmony export usualSecretArgs */
/* harmony import */ var _dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67282);
/* harmony import */ var _masked_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96365);
/* harmony import */ var _secret_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50396);



/**
 * The default of the input secret-args. Versions are none, nor are public keys, nor is what bundlers write into pages: NEXT_PUBLIC_,
 * VITE_ and others.
 */
const usualSecretArgs = [
    ...['*TOKEN*', '*SECRET*', '*PASSWORD*', '*KEY*'],
    ...['!*_VERSION', '!APT_KEY_*', '!*PUBLIC_KEY', '!*PUBLISHABLE_KEY'],
    ...['!NEXT_PUBLIC_*', '!VITE_*', '!REACT_APP_*', '!NUXT_PUBLIC_*', '!EXPO_PUBLIC_*'],
    ...['!PUBLIC_*', '!VUE_APP_*', '!GATSBY_*'],
];
/** Where nobody has said which are secret. */
const usualSecrets = { secretArgs: usualSecretArgs, maskedValues: new Set() };
/**
 * Whether the value of a build argument must not be shown: by its name, or because it has a password in it, or a masked value.
 * A pattern with `!` takes names away from the others.
 */
function isSecretArg(name, value, secrets) {
    return whySecret(name, value, secrets) !== undefined;
}
/**
 * Why a build argument is secret, in words that follow its name; undefined: it is not. `value`: what the build gives, or else the
 * default; empty: neither is there, so the name decides.
 */
function whySecret(name, value, { secretArgs, maskedValues }) {
    if (isNamedSecret(name, secretArgs))
        return 'which secret-args counts as secret';
    if ((0,_secret_value_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPasswordInside */ .E)(value))
        return 'whose value has a password in it';
    if ((0,_masked_value_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsMaskedValue */ .NW)(value, maskedValues))
        return 'whose value holds a secret of this run';
    if (value === '' && (0,_secret_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isDatabaseAddress */ .Y)(name) && !isPublicName(name, secretArgs))
        return 'which usually is an address with a password';
    return undefined;
}
/** Whether a build argument is secret by its name alone, whatever its value. */
function isNamedSecret(name, secretArgs = usualSecretArgs) {
    return !isPublicName(name, secretArgs) && secretArgs.some((glob) => isNamed(name, glob));
}
/** Whether a pattern with `!` says that a build argument is not secret. */
function isPublicName(name, secretArgs = usualSecretArgs) {
    return secretArgs.some((glob) => glob.startsWith('!') && isNamed(name, glob.slice(1)));
}
function isNamed(name, glob) {
    return (0,_dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .compileStars */ .v)(glob.toLowerCase()).test(name.toLowerCase());
}
/** Whether a variable is a login by its name, where nobody has said which are. */
function isLoginName(name) {
    return isSecretArg(name, '', usualSecrets);
}
/** Build arguments that have logins for values: these are copied into no other file. */
function loginArgs(args) {
    const given = Object.entries(args).filter(([, value]) => value !== '' && !value.includes('${{'));
    return new Set(given.flatMap(([name, value]) => (isSecretArg(name, value, usualSecrets) ? [name] : [])));
}


/***/ }),

/***/ 50396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ hasPasswordInside),
/* harmony export */   Y: () => (/* binding */ isDatabaseAddress)
/* harmony export */ });
/* harmony import */ var _dockerfile_placeholder_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33159);

/** `Password=…;` of a connection string, `?password=…` of an address. */
const assignedPassword = /(?:password|passwd|pwd|(?:account|access)key)[ \t]{0,5}=[ \t]{0,5}([^\s;&"']{1,500})/gi;
const switched = /^(?:true|false|yes|no|on|off|[01])$/i;
/**
 * Whether a value has a password in it: in a URL, or in a connection string. A variable or an expression in the place of one counts
 * as one.
 */
function hasPasswordInside(value) {
    let variables = 0;
    const plain = value.replaceAll(/\$\{\{?[^{}]*\}\}?/g, () => `$${variables++}`);
    const [, ...addresses] = plain.split('://');
    return (addresses.some(hasLogin) ||
        [...plain.matchAll(assignedPassword)].some(([, password = '']) => !switched.test(password) && !(0,_dockerfile_placeholder_login_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlaceholderValue */ .N)(password)));
}
/** `user:password@`, whatever the password holds; a user alone is one where it is as long as a token. A port is no password. */
function hasLogin(address) {
    const user = /^[^\s/:@]*/.exec(address)?.[0] ?? '';
    const behind = address.slice(user.length);
    if (behind.startsWith('@'))
        return user.length >= shortestToken;
    const password = /^:(?!\d{1,5}(?:\/|$))([^\s@]+)@/.exec(behind)?.[1];
    if (password === undefined)
        return false;
    const login = `://${user}:${password}@`;
    return !(0,_dockerfile_placeholder_login_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlaceholderLogin */ .d)(login, address.slice(login.length - 3));
}
const shortestToken = 20;
/** Whether a variable is the address of a database, with its password, by its name: DATABASE_URL, MONGO_URI, SENTRY_DSN. */
function isDatabaseAddress(name) {
    return databaseAddress.test(name);
}
const databaseAddress = /(?:^|_)(?:(?:DATABASE|DB|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?|AMQP|CLOUDAMQP|RABBITMQ)(?:_[A-Z]{1,20}){0,2}_UR[IL](?:_(?!FILE$|PATH$)[A-Z_]{1,40})?|DSN)$|CONNECTION_?STRING(?!_?(?:NAME|FILE|PATH)$)/i;


/***/ }),

/***/ 18523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   E8: () => (/* binding */ itemTexts),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   TL: () => (/* binding */ textOrUndefined),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   Zm: () => (/* binding */ fieldTexts),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   di: () => (/* binding */ sortKeys),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   ko: () => (/* binding */ readOptionalText),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   oU: () => (/* binding */ readArray),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qN: () => (/* binding */ showJson),
/* harmony export */   rP: () => (/* binding */ readDigest),
/* harmony export */   sQ: () => (/* binding */ listOrNone),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** What a text says as JSON; undefined if it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Arrays are none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** @throws UserError unless it is an object. */
function readObject(value, where) {
    if (isObject(value))
        return value;
    throw unexpected(where, 'an object', value);
}
/** What is no object counts as one without fields. */
function objectOrEmpty(value) {
    return isObject(value) ? value : {};
}
/** @throws UserError unless it is an array. */
function readArray(value, where) {
    if (Array.isArray(value))
        return value;
    throw unexpected(where, 'an array', value);
}
/** The texts of an array; what else is in it is left out, and what is no array has none. */
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** The items of an array; one that is no object counts as one without fields, and what is no array has none. */
function objectsOf(value) {
    return Array.isArray(value) ? value.map(objectOrEmpty) : [];
}
/** The items of an array, each as a text; what is no array has none. */
function itemTexts(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
/** The fields of an object that are no objects, each as a text; what is no object has none. */
function fieldTexts(value) {
    return Object.fromEntries(Object.entries(objectOrEmpty(value)).flatMap(([name, item]) => typeof item === 'object' || item === undefined ? [] : [[name, String(item)]]));
}
/** @throws UserError unless it is a text that is not empty. */
function readText(value, where) {
    if (typeof value === 'string' && value !== '')
        return value;
    throw unexpected(where, 'a text', value);
}
/** Undefined where it is no text, or an empty one. */
function textOrUndefined(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** @throws UserError unless it is a digest. */
function readDigest(value, where) {
    const digest = typeof value === 'string' ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(value) : undefined;
    if (digest !== undefined)
        return digest;
    throw unexpected(where, 'a sha256 digest', value);
}
/** @throws UserError unless it is absent, or an object that holds texts only. */
function readTexts(value, where) {
    if (value === undefined || value === null)
        return {};
    const entries = Object.entries(readObject(value, where));
    return Object.fromEntries(entries.map(([key, text]) => {
        if (typeof text !== 'string')
            throw unexpected(`${where}["${key}"]`, 'a text', text);
        return [key, text];
    }));
}
/** @throws UserError unless it is a number that is not negative. */
function readCount(value, where) {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    throw unexpected(where, 'a number', value);
}
/** Reads what may be absent. */
function optional(read) {
    return (value, where) => (value === undefined ? undefined : read(value, where));
}
const readOptionalText = (value, where) => optional(readText)(value ?? undefined, where);
/** Reads an array, each item the same way. */
function listOf(read) {
    return (value, where) => readArray(value, where).map((item, index) => read(item, `${where}[${index}]`));
}
/** The same, where what is absent or null is an empty one. */
function listOrNone(read) {
    return (value, where) => listOf(read)(value ?? [], where);
}
/** Reads an object with any keys, each field the same way. It has no prototype: a key may be "constructor". */
function mapOf(read) {
    return (value, where) => {
        const entries = Object.entries(readObject(value, where));
        const fields = entries.map(([key, field]) => [key, read(field, `${where}["${key}"]`)]);
        return Object.assign(Object.create(null), Object.fromEntries(fields));
    };
}
/** Reads an object with these fields, in this order. Other fields, and those that are read as undefined, are left out. */
function objectOf(fields) {
    const readers = Object.entries(fields);
    return (value, where) => {
        const object = readObject(value, where);
        const read = readers.map(([name, read]) => [
            name,
            read(object[name], where === '' ? name : `${where}.${name}`),
        ]);
        return Object.fromEntries(read.filter(([, field]) => field !== undefined));
    };
}
/** Objects with their keys in one order, at any depth, so that the same content is the same text. */
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (!isObject(value))
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
/** The error for a value that is not what it should be. */
function unexpected(where, expected, got) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: expected ${expected}, got ${showJson(got)}`);
}
/** A value in one short line, whatever others wrote. */
function showJson(value) {
    const shown = show(value);
    return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}
function show(value) {
    try {
        return JSON.stringify(value) ?? 'nothing';
    }
    catch {
        return 'something nested too deeply to show';
    }
}


/***/ })

};
