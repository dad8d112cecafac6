export const id = 6610;
export const ids = [6610];
export const modules = {

/***/ 66610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ parseDockerfile),
/* harmony export */   B5: () => (/* binding */ describesNames),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   TI: () => (/* binding */ writtenKeyword),
/* harmony export */   y6: () => (/* binding */ flagValue)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75718);


const keywords = new Set('ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '));
/**
 * Reads a Dockerfile into its stages, as https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/instructions/parse.go
 * (`Parse`, `parseFrom`) does.
 * `written`: the user's file, whose line numbers instructions then have.
 * @throws UserError that names the line.
 */
function parseDockerfile(text, written) {
    const { instructions, directives, escape: escapeChar } = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .readInstructions */ .rn)(text, written?.lines);
    const globals = [];
    const stages = [];
    for (const instruction of instructions) {
        const { keyword, line } = instruction;
        if (!keywords.has(keyword))
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(line, `expected an instruction such as RUN, got "${keyword}"`);
        const current = stages.at(-1);
        if (keyword === 'FROM') {
            const own = [];
            stages.push({ stage: readFrom(instruction, stages.length, own), instructions: own });
        }
        else if (current !== undefined)
            current.instructions.push(instruction);
        else if (keyword === 'ARG')
            globals.push(instruction);
        else
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(line, `expected FROM before ${keyword}`);
    }
    if (stages.length === 0)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected a Dockerfile with a FROM, got one without.');
    return { text, written, globals, stages: stages.map(({ stage }) => stage), directives, escape: escapeChar };
}
function readFrom(head, index, instructions) {
    const [from, as, alias] = head.args;
    const isNamed = head.args.length === 3 && as?.toLowerCase() === 'as';
    if (from === undefined || (head.args.length !== 1 && !isNamed)) {
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(head.line, `expected "FROM image" or "FROM image AS name", got "FROM ${head.rest}"`);
    }
    const name = isNamed ? alias?.toLowerCase() : undefined;
    if (name !== undefined && !/^[a-z][a-z0-9-_.]*$/.test(name)) {
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(head.line, `"${alias}" is no name of a stage: it begins with a letter, and has letters, digits, "-", "_" and "." only`);
    }
    return {
        index,
        name,
        displayName: name ?? `stage-${index}`,
        line: head.line,
        from,
        platform: flagValue(head, 'platform'),
        head,
        instructions,
    };
}
/** The value of a flag, undefined where it is not given; an empty value counts as not given, as BuildKit has it. */
function flagValue(instruction, name) {
    return instruction.flags.findLast((flag) => flag.name === name)?.value || undefined;
}
/** The stages, lower case, that a stage of the user's was made into: itself, and its parts where it was cut. */
function partsOf(dockerfile, stage) {
    const name = stage.toLowerCase();
    const parts = dockerfile.stages.flatMap((one) => (one.part?.of === name ? (one.name ?? []) : []));
    return [...new Set([name, ...parts])];
}
/** The keyword of an instruction as the user wrote it: BuildKit warns of instructions in another case than most. */
function writtenKeyword(instruction) {
    return /\w+/.exec(instruction.code)?.[0] ?? instruction.keyword;
}
/**
 * Whether comments right above an ARG or a FROM must begin with its name: the experimental rule InvalidDefinitionDescription.
 * A comment without text ends what may be such a description.
 */
function describesNames({ directives }) {
    return directives.some(({ name, value }) => name === 'check' && value.includes('experimental='));
}


/***/ }),

/***/ 11120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ checkFrontend),
/* harmony export */   d: () => (/* binding */ OtherFrontendError)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);

/** A Dockerfile whose first lines choose another frontend than Docker's: what it may say, only that one knows. */
class OtherFrontendError extends _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    name = 'OtherFrontendError';
    /** `line`: of the directive, 1-based. */
    constructor(frontend, line) {
        super(`Dockerfile line ${line} chooses another frontend than Docker's, ${frontend}. Only that one knows its instructions, so the file is not read here.`, { remedy: 'Build this image without cache-prewarm.' });
    }
}
/**
 * `syntax`: what `# syntax=` says. Registries that mirror Docker's frontend give it other names.
 * @throws OtherFrontendError when it is not that of Docker.
 */
function checkFrontend(syntax, line) {
    const [reference = ''] = syntax.split(/\s/, 1);
    const [name = ''] = reference.split('@', 1)[0]?.split('/').at(-1)?.split(':', 1) ?? [];
    if (!/(?:^|[_.-])dockerfile(?:-upstream)?$/.test(name))
        throw new OtherFrontendError(reference, line);
}


/***/ }),

/***/ 75718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   KK: () => (/* binding */ parseHeredoc),
/* harmony export */   r7: () => (/* binding */ wholeCode),
/* harmony export */   rn: () => (/* binding */ readInstructions),
/* harmony export */   vE: () => (/* binding */ readTrigger),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35151);
/* harmony import */ var _frontend_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11120);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76993);





/** What an instruction says, with the lines of its heredocs. */
function wholeCode({ code, heredocs }) {
    return [code, ...heredocs.map(({ content }) => content)].join('\n');
}
const whiteSpace = /[\t\v\f\r ]+/;
const heredocKeywords = new Set(['ADD', 'COPY', 'RUN']);
/**
 * Splits a Dockerfile into its instructions, as
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/parser/parser.go (`Parse`), `directives.go` and
 * `split_command.go` beside it do. A reader of our own, because where one line ends and which words a flag has must be
 * exactly what BuildKit sees; its answers for its own test files are kept as a fixture, and this reader gives the same.
 * `lineNumbers`: for each line the number that it has for the user.
 * @throws UserError that names the line.
 */
function readInstructions(source, lineNumbers) {
    const lines = source.replace(/^\ufeff/, '').split(/(?<=\n)/);
    const directives = [];
    let directivesDone = false;
    let escapeChar = '\\';
    let continuation = continuationPattern(escapeChar);
    let current = 0;
    /** A line without its end, nothing where it is a comment. */
    const readLine = (line) => {
        const directive = directivesDone ? undefined : readDirective(line, current + 1);
        if (directive === undefined)
            directivesDone = true;
        else {
            if (directives.some((other) => other.name === directive.name)) {
                throw problem(current + 1, `only one "# ${directive.name}=" can be used`);
            }
            directives.push(directive);
            if (directive.name === 'escape') {
                if (directive.value !== '\\' && directive.value !== '`') {
                    throw problem(current + 1, `expected "# escape=\\" or "# escape=\`", got "${directive.value}"`);
                }
                escapeChar = directive.value;
                continuation = continuationPattern(escapeChar);
            }
        }
        return isComment(line) ? '' : line;
    };
    const instructions = [];
    while (current < lines.length) {
        const start = current;
        let line = readLine(trimStart(trimLineEnd(lines[current])));
        current++;
        let continues = continuation.test(line);
        let code = line.replace(continuation, '$1');
        if (!continues && code === '')
            continue;
        while (continues && current < lines.length) {
            const raw = lines[current];
            line = readLine(trimLineEnd(raw));
            current++;
            if (isComment(raw) || trimStart(line) === '')
                continue;
            continues = continuation.test(line);
            code += line.replace(continuation, '$1');
        }
        const where = { line: start + 1, escape: escapeChar };
        const parsed = parseCode(code, where);
        const heredocs = heredocMarkers(parsed, code, where).map((marker) => {
            const end = findHeredocEnd(lines, current, marker);
            if (end < 0)
                throw problem(start + 1, `the heredoc <<${marker.name} has no end`);
            const content = lines.slice(current, end).join('');
            current = end + 1;
            return { ...marker, content };
        });
        const text = trimLineEnd(lines.slice(start, current).join(''));
        instructions.push({
            ...parsed,
            text,
            heredocs,
            line: lineNumbers?.[start] ?? start + 1,
            endLine: lineNumbers?.[current - 1] ?? current,
            place: { start, end: current },
        });
    }
    if (instructions.length === 0)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected a Dockerfile with a FROM, got one without instructions.');
    return { instructions, directives, escape: escapeChar };
}
/**
 * The instruction that `ONBUILD` puts off. BuildKit reads it anew, with the backslash for an escape character
 * (`dockerfile2llb/convert.go`, `initOnBuildTriggers`).
 */
function readTrigger(onbuild) {
    const bodies = onbuild.heredocs.map((heredoc) => `\n${heredoc.content}${heredoc.name}`).join('');
    const [trigger] = readInstructions(onbuild.code.replace(/^\s*ONBUILD\s*/i, '') + bodies).instructions;
    if (trigger === undefined)
        throw problem(onbuild.line, 'expected an instruction after ONBUILD');
    return { ...trigger, line: onbuild.line, endLine: onbuild.endLine, place: onbuild.place };
}
/**
 * Splits at white space outside of quotes; quotes and escapes stay for the expansion to take away
 * (`parser/line_parsers.go`, `parseWords`).
 */
function splitWords(text, escapeChar) {
    const words = [];
    const chars = [...text];
    let word = '';
    let quote;
    for (let i = 0; i < chars.length; i++) {
        const char = chars[i];
        if (quote === undefined && (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_3__/* .isSpace */ .x)(char)) {
            words.push(word);
            word = '';
            continue;
        }
        quote = quoteAfter(char, quote);
        if (char !== escapeChar || quote === "'")
            word += char;
        else if (i + 1 < chars.length)
            word += char + chars[++i];
    }
    return [...words, word].filter((found) => found !== '');
}
/** An error about one line of the Dockerfile. */
function problem(line, what, remedy) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Dockerfile line ${line}: ${what}`, remedy === undefined ? {} : { remedy });
}
function parseCode(code, where) {
    const trimmed = trimStart(trimEnd(code));
    const gap = whiteSpace.exec(trimmed);
    const keyword = (gap === null ? trimmed : trimmed.slice(0, gap.index)).toUpperCase();
    const { flags, rest } = readFlags(gap === null ? '' : trimmed.slice(gap.index + gap[0].length), where.escape);
    const json = /^(ADD|COPY|RUN|CMD|ENTRYPOINT|SHELL|VOLUME)$/.test(keyword)
        ? readJson(rest, where)
        : undefined;
    return {
        keyword,
        code,
        flags,
        rest,
        args: json ?? readArgs(keyword, rest, where),
        isJson: json !== undefined,
    };
}
function readArgs(keyword, rest, where) {
    if (rest === '')
        return [];
    if (keyword === 'ARG')
        return splitWords(rest, where.escape);
    return /^(ADD|COPY|FROM)$/.test(keyword) ? rest.split(whiteSpace) : [rest];
}
function readJson(rest, where) {
    if (!trimStart(rest).startsWith('['))
        return undefined;
    const value = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(rest);
    if (!Array.isArray(value))
        return undefined;
    if (value.every((item) => typeof item === 'string'))
        return value;
    throw problem(where.line, 'expected a JSON array of strings only');
}
function readFlags(text, escapeChar) {
    const flags = [];
    let rest = trimStart(text);
    while (rest.startsWith('--')) {
        const { word, length } = readFlagWord(rest, escapeChar);
        rest = trimStart(rest.slice(length));
        if (word === '--')
            break;
        const [name, value] = (0,_split_js__WEBPACK_IMPORTED_MODULE_4__/* .splitOnce */ .E)(word, '=');
        flags.push({ name: name.slice(2), value });
    }
    return { flags, rest };
}
/** The word at the start of the text, its quotes and escapes gone, and how much of the text it takes. */
function readFlagWord(text, escapeChar) {
    let word = '';
    let quote;
    let position = 0;
    for (; position < text.length; position++) {
        const char = text[position];
        if (quote === undefined && (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_3__/* .isSpace */ .x)(char))
            break;
        const after = quoteAfter(char, quote);
        if (after !== quote)
            quote = after;
        else if (char !== escapeChar)
            word += char;
        else if (position + 1 < text.length)
            word += text[++position];
    }
    return { word, length: position };
}
/** The quote that is open after this character. */
function quoteAfter(char, quote) {
    if (quote === undefined)
        return char === '"' || char === "'" ? char : undefined;
    return char === quote ? undefined : quote;
}
function heredocMarkers(parsed, code, where) {
    if (!code.includes('<<'))
        return [];
    const inner = parsed.keyword === 'ONBUILD' ? parseCode(parsed.rest, where) : parsed;
    if (!heredocKeywords.has(inner.keyword) || inner.isJson)
        return [];
    return lexQuietly(code, { rawQuotes: true, rawEscapes: true }).flatMap((word) => parseHeredoc(word) ?? []);
}
/** The line that ends a heredoc, from `first` on; -1 when none does. */
function findHeredocEnd(lines, first, marker) {
    return lines.findIndex((line, index) => {
        if (index < first)
            return false;
        const text = trimLineEnd(line);
        return (marker.chomp ? text.replace(/^\t+/, '') : text) === marker.name;
    });
}
/** `<<EOF`, `3<<-"EOF"`: undefined when a word is none (`parser.go`, `heredocFromMatch`). */
function parseHeredoc(word) {
    const match = /^\d*<<(-?)\s*(?!\s)([^<]*)$/.exec(word);
    const marker = match?.[2] ?? '';
    if (marker === '')
        return undefined;
    const [name, ...others] = lexQuietly(marker, {});
    if (name === undefined || others.length > 0)
        return undefined;
    const raw = lexQuietly(marker, { rawQuotes: true })[0] ?? '';
    return { name, expand: countQuotes(name) === countQuotes(raw), chomp: match?.[1] === '-' };
}
/** Words with unset variables kept; none when the text cannot be lexed. BuildKit takes the backslash here, whatever the file says. */
function lexQuietly(text, options) {
    try {
        return (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_3__/* .lexWord */ .Y)(text, () => undefined, { ...options, escape: '\\', keepUnset: true }).words;
    }
    catch {
        return [];
    }
}
function countQuotes(text) {
    return text.split(/['"]/).length - 1;
}
function readDirective(line, number) {
    const match = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S.*)$/.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (name !== 'syntax' && name !== 'escape' && name !== 'check')
        return undefined;
    const value = match?.[2]?.trimEnd() ?? '';
    if (name === 'syntax')
        (0,_frontend_js__WEBPACK_IMPORTED_MODULE_2__/* .checkFrontend */ .T)(value, number);
    return { name, value, line: number };
}
function continuationPattern(escapeChar) {
    return escapeChar === '\\' ? /([^\\])\\[ \t]*$|^\\[ \t]*$/ : /([^`])`[ \t]*$|^`[ \t]*$/;
}
function isComment(line) {
    return trimStart(line).startsWith('#');
}
function trimLineEnd(line) {
    return line.replace(/(?<![\r\n])[\r\n]+$/, '');
}
function trimStart(text) {
    let start = 0;
    while (start < text.length && (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_3__/* .isSpace */ .x)(text[start]))
        start++;
    return text.slice(start);
}
function trimEnd(text) {
    let end = text.length;
    while (end > 0 && (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_3__/* .isSpace */ .x)(text[end - 1]))
        end--;
    return text.slice(0, end);
}


/***/ }),

/***/ 76993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ lexWord),
/* harmony export */   x: () => (/* binding */ isSpace)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67282);


/**
 * Expands `$name`, `${name}` and BuildKit's forms of `${name…}` (`:-` `-` `:+` `+` `:?` `?` `#` `##` `%` `%%` `/` `//`), and takes quotes
 * and escapes away, character for character as
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/shell/lex.go does.
 * @throws UserError for what BuildKit refuses: an open quote, a bad or unknown substitution, `${name:?}` of a variable that is not set.
 */
function lexWord(source, variables, options) {
    const lexer = new Lexer(source, variables, options);
    return { ...lexer.read(undefined, options.rawEscapes === true), asked: lexer.asked };
}
class Lexer {
    asked = new Set();
    source;
    chars;
    variables;
    options;
    position = 0;
    constructor(source, variables, options) {
        this.source = source;
        this.chars = [...source];
        this.variables = variables;
        this.options = options;
    }
    /** Reads up to `stop`, which is consumed, or to the end. */
    read(stop, rawEscapes) {
        const found = new Words();
        for (let char = this.peek(); char !== undefined; char = this.peek()) {
            if (char === stop) {
                this.position++;
                return found.end();
            }
            this.readPart(char, rawEscapes, found);
        }
        if (stop !== undefined)
            throw this.error(`expected "${stop}" before its end`);
        return found.end();
    }
    readPart(char, rawEscapes, found) {
        if (char === '$')
            found.addSplit(this.readDollar());
        else if (char === '<')
            found.add(this.readPossibleHeredoc());
        else if (char === "'" || char === '"')
            found.add(this.readQuoted(char, rawEscapes));
        else if (char === this.options.escape)
            found.add(this.readEscaped(rawEscapes));
        else {
            this.position++;
            found.addSplit(char);
        }
    }
    readEscaped(rawEscapes) {
        this.position++;
        return (rawEscapes ? this.options.escape : '') + (this.next() ?? '');
    }
    readQuoted(quote, rawEscapes) {
        this.position++;
        const raw = this.options.rawQuotes === true ? quote : '';
        let text = raw;
        for (let char = this.peek(); char !== undefined; char = this.peek()) {
            if (char === quote) {
                this.position++;
                return text + raw;
            }
            if (quote === '"' && char === '$') {
                text += this.readDollar();
                continue;
            }
            this.position++;
            if (quote === '"' && char === this.options.escape) {
                if (rawEscapes)
                    text += char;
                const escaped = this.peek();
                if (escaped === undefined)
                    break;
                if (escaped === '"' || escaped === '$' || escaped === this.options.escape) {
                    this.position++;
                    text += escaped;
                    continue;
                }
            }
            text += char;
        }
        throw this.error(`expected a closing ${quote}`);
    }
    readDollar() {
        this.position++;
        if (this.peek() === '{')
            return this.readBraces();
        const name = this.readName();
        return name === '' ? '$' : this.substitute(name, `$${name}`);
    }
    readBraces() {
        this.position++;
        const first = this.peek();
        if (first === undefined)
            throw this.error('expected a closing }');
        if (first === '{' || first === '}' || first === ':')
            throw this.error('bad substitution');
        const name = this.readName();
        const modifier = this.next();
        if (modifier === '}')
            return this.substitute(name, `\${${name}}`);
        if (modifier === '/')
            return this.readReplacement(name);
        return modifier === ':'
            ? this.readModified(name, ':', this.next())
            : this.readModified(name, '', modifier);
    }
    readModified(name, colon, modifier) {
        const form = `${colon}${modifier ?? ''}`;
        const unsupported = this.error(`unsupported modifier "${form}" in a substitution`);
        // What is unknown after a colon is refused only when its word has been read.
        if (!/^([-+?#%]|:[^#%]?)$/u.test(form))
            throw unsupported;
        const word = this.read('}', /[#%]/.test(form)).text;
        const value = this.lookUp(name);
        if (value === undefined && this.options.keepUnset === true)
            return `\${${name}${form}${word}}`;
        const isMissing = value === undefined || (colon !== '' && value === '');
        switch (modifier) {
            case '-':
                return isMissing ? word : value;
            case '+':
                return isMissing ? '' : word;
            case '?': {
                if (!isMissing)
                    return value;
                const lack = value === undefined ? 'unset' : 'empty';
                throw this.error(`${name}: ${word || `is not allowed to be ${lack}`}`);
            }
            case '#':
            case '%':
                return this.trim(modifier, word, value ?? '');
            default:
                throw unsupported;
        }
    }
    /** Takes what matches the pattern off the start (`#`) or the end (`%`); the sign doubled: as much as matches. */
    trim(sign, word, value) {
        const isGreedy = word.startsWith(sign);
        const pattern = isGreedy ? word.slice(1) : word;
        return sign === '#'
            ? this.trimPrefix(pattern, value, isGreedy)
            : reverse(this.trimPrefix(reversePattern(pattern), reverse(value), isGreedy));
    }
    readReplacement(name) {
        const all = this.peek() === '/';
        if (all)
            this.position++;
        const pattern = this.read('/', true).text;
        const replacement = this.read('}', true).text;
        const value = this.lookUp(name);
        if (value === undefined && this.options.keepUnset === true)
            return `\${${name}/${pattern}/${replacement}}`;
        if (value === undefined)
            return '';
        return replaceGlob(this.patternToGlob(pattern), value, replacement, all);
    }
    readName() {
        const first = this.peek();
        if (first === undefined)
            return '';
        if (/\p{Nd}/u.test(first))
            return this.readWhile(/\p{Nd}/u);
        if (/[@*#?\-$!0]/.test(first)) {
            this.position++;
            return first;
        }
        return this.readWhile(/[\p{L}\p{Nd}_]/u);
    }
    readPossibleHeredoc() {
        this.position++;
        if (this.peek() !== '<')
            return '<';
        this.position++;
        return `<<${this.readWhile(/[\t\r ]/)}`;
    }
    readWhile(pattern) {
        const start = this.position;
        while (pattern.test(this.peek() ?? ''))
            this.position++;
        return this.chars.slice(start, this.position).join('');
    }
    /** The value; of a variable that is not set, nothing or what is written. */
    substitute(name, written) {
        return this.lookUp(name) ?? (this.options.keepUnset === true ? written : '');
    }
    lookUp(name) {
        this.asked.add(name);
        return this.variables(name);
    }
    trimPrefix(pattern, value, isGreedy) {
        const chars = [...value];
        const prefers = isGreedy ? 'longest' : 'shortest';
        const found = (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .findGlob */ .m6)(this.patternToGlob(pattern), chars, { from: 0, anchored: true, prefers });
        return chars.slice(found?.end ?? 0).join('');
    }
    /** `*` and `?` of a shell pattern; brackets mean themselves. */
    patternToGlob(pattern) {
        return patternParts(pattern).map((part) => {
            if (part === '*')
                return { many: isNoLineBreak };
            if (part === '?')
                return { one: isNoLineBreak };
            // Within ${…}, } and / are escaped for the sake of the lexer only.
            if (part.startsWith('\\') && !/^\\[*?\\}/]$/.test(part)) {
                throw this.error(`invalid escape "${part}" in a pattern`);
            }
            return part.replace(/^\\/, '');
        });
    }
    peek() {
        return this.chars[this.position];
    }
    next() {
        return this.chars[this.position++];
    }
    error(what) {
        return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Cannot expand ${this.source}: ${what}.`);
    }
}
/** Collects a text and its words, which white space outside of quotes ends. */
class Words {
    finished = [];
    text = '';
    word = '';
    add(text) {
        this.text += text;
        this.word += text;
    }
    addSplit(text) {
        this.text += text;
        for (const char of text) {
            if (!isSpace(char))
                this.word += char;
            else
                this.finish();
        }
    }
    end() {
        this.finish();
        return { text: this.text, words: this.finished };
    }
    finish() {
        if (this.word !== '')
            this.finished.push(this.word);
        this.word = '';
    }
}
function isNoLineBreak(char) {
    return char !== '\n';
}
/** The first match of a glob, or all of them, replaced. */
function replaceGlob(glob, value, replacement, all) {
    const chars = [...value];
    const parts = [];
    let from = 0;
    while (from <= chars.length) {
        const found = (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .findGlob */ .m6)(glob, chars, { from, anchored: false, prefers: 'longest' });
        if (found === undefined)
            break;
        // Behind a match of nothing, the search goes on with the next character.
        const next = found.end > found.start ? found.end : found.end + 1;
        parts.push(...chars.slice(from, found.start), replacement, ...chars.slice(found.end, next));
        from = next;
        if (!all)
            break;
    }
    return [...parts, ...chars.slice(from)].join('');
}
/** White space as Go's `unicode.IsSpace` has it. */
function isSpace(char) {
    return /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/.test(char);
}
function reverse(text) {
    return [...text].reverse().join('');
}
/** `a\*c` becomes `c\*a`: an escape stays before what it escapes. */
function reversePattern(pattern) {
    return [...patternParts(pattern)].reverse().join('');
}
/** The characters of a pattern, each together with the backslash before it. */
function patternParts(pattern) {
    return pattern.match(/\\[\s\S]|[\s\S]/gu) ?? [];
}


/***/ }),

/***/ 35151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ splitOnce),
/* harmony export */   j: () => (/* binding */ splitFirstWord)
/* harmony export */ });
/** What stands before the first `mark` in a text, and what stands behind it; undefined: the mark is not in it. */
function splitOnce(text, mark) {
    const at = text.indexOf(mark);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}
/** The first word of a line, and the rest of it. */
function splitFirstWord(line) {
    const [word, rest = ''] = splitOnce(line, ' ');
    return [word, rest];
}


/***/ })

};
