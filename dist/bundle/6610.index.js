export const id = 6610;
export const ids = [6610];
export const modules = {

/***/ 66610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseDockerfile),
/* harmony export */   y: () => (/* binding */ flagValue)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75718);


const keywords = new Set('ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '));
/**
 * Reads a Dockerfile into its stages, as https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/instructions/parse.go
 * (`Parse`, `parseFrom`) does.
 * @throws UserError that names the line.
 */
function parseDockerfile(text) {
    const { instructions, directives, escape: escapeChar } = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .readInstructions */ .rn)(text);
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
    return { text, globals, stages: stages.map(({ stage }) => stage), directives, escape: escapeChar };
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
        fromEndLine: head.endLine,
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


/***/ }),

/***/ 75718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   KK: () => (/* binding */ parseHeredoc),
/* harmony export */   rn: () => (/* binding */ readInstructions),
/* harmony export */   vE: () => (/* binding */ readTrigger),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76993);


const whiteSpace = /[\t\v\f\r ]+/;
const heredocKeywords = new Set(['ADD', 'COPY', 'RUN']);
/**
 * Splits a Dockerfile into its instructions, as
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/parser/parser.go (`Parse`), `directives.go` and
 * `split_command.go` beside it do. A reader of our own, because where one line ends and which words a flag has must be
 * exactly what BuildKit sees; its answers for its own test files are kept as a fixture, and this reader gives the same.
 * @throws UserError that names the line.
 */
function readInstructions(source) {
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
        const heredocs = [];
        for (const marker of heredocMarkers(parsed, code, where)) {
            const first = current;
            const end = lines.findIndex((candidate, index) => {
                if (index < first)
                    return false;
                const text = trimLineEnd(candidate);
                return (marker.chomp ? text.replace(/^\t+/, '') : text) === marker.name;
            });
            if (end < 0)
                throw problem(start + 1, `the heredoc <<${marker.name} has no end`);
            heredocs.push({ ...marker, content: lines.slice(first, end).join('') });
            current = end + 1;
        }
        const text = trimLineEnd(lines.slice(start, current).join(''));
        instructions.push({ ...parsed, text, heredocs, line: start + 1, endLine: current });
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
    return { ...trigger, line: onbuild.line, endLine: onbuild.endLine };
}
/**
 * Splits at white space outside of quotes; quotes and escapes stay for the expansion to take away
 * (`parser/line_parsers.go`, `parseWords`).
 */
function splitWords(text, escapeChar) {
    const words = [];
    const chars = [...text];
    let word;
    let quote;
    for (let i = 0; i < chars.length; i++) {
        const char = chars[i];
        if (word === undefined && (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpace */ .x)(char))
            continue;
        if (quote === undefined && (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpace */ .x)(char)) {
            if (word !== undefined && word !== '')
                words.push(word);
            word = undefined;
            continue;
        }
        word ??= '';
        if (quote === undefined && (char === '"' || char === "'"))
            quote = char;
        else if (char === quote)
            quote = undefined;
        if (char === escapeChar && quote !== "'") {
            const escaped = chars[++i];
            if (escaped === undefined)
                break;
            word += char + escaped;
            continue;
        }
        word += char;
    }
    if (word !== undefined && word !== '')
        words.push(word);
    return words;
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
    let value;
    try {
        value = JSON.parse(rest);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(value))
        return undefined;
    if (value.every((item) => typeof item === 'string'))
        return value;
    throw problem(where.line, 'expected a JSON array of strings only');
}
function readFlags(text, escapeChar) {
    const flags = [];
    let position = 0;
    while (position < text.length) {
        if ((0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpace */ .x)(text[position])) {
            position++;
            continue;
        }
        if (!text.startsWith('--', position))
            return { flags, rest: trimEnd(text.slice(position)) };
        let word = '';
        let quote;
        for (; position < text.length; position++) {
            const char = text[position];
            if (quote === undefined && (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpace */ .x)(char))
                break;
            if (quote === undefined ? char === '"' || char === "'" : char === quote) {
                quote = quote === undefined ? char : undefined;
                continue;
            }
            if (char !== escapeChar)
                word += char;
            else if (position + 1 < text.length)
                word += text[++position];
        }
        if (word === '--')
            return { flags, rest: trimStart(trimEnd(text.slice(position))) };
        const equals = word.indexOf('=');
        flags.push({
            name: (equals < 0 ? word : word.slice(0, equals)).slice(2),
            value: equals < 0 ? undefined : word.slice(equals + 1),
        });
    }
    return { flags, rest: '' };
}
function heredocMarkers(parsed, code, where) {
    if (!code.includes('<<'))
        return [];
    const inner = parsed.keyword === 'ONBUILD' ? parseCode(parsed.rest, where) : parsed;
    if (!heredocKeywords.has(inner.keyword) || inner.isJson)
        return [];
    return lexQuietly(code, { rawQuotes: true, rawEscapes: true }).flatMap((word) => parseHeredoc(word) ?? []);
}
/** `<<EOF`, `3<<-"EOF"`: undefined when a word is none (`parser.go`, `heredocFromMatch`). */
function parseHeredoc(word) {
    const match = /^\d*<<(-?)\s*([^<]*)$/.exec(word);
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
        return (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .lexWord */ .Y)(text, () => undefined, { ...options, escape: '\\', keepUnset: true }).words;
    }
    catch {
        return [];
    }
}
function countQuotes(text) {
    return text.split(/['"]/).length - 1;
}
function readDirective(line, number) {
    const match = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (name !== 'syntax' && name !== 'escape' && name !== 'check')
        return undefined;
    return { name, value: match?.[2] ?? '', line: number };
}
function continuationPattern(escapeChar) {
    return escapeChar === '\\' ? /([^\\])\\[ \t]*$|^\\[ \t]*$/ : /([^`])`[ \t]*$|^`[ \t]*$/;
}
function isComment(line) {
    return trimStart(line).startsWith('#');
}
function trimLineEnd(line) {
    return line.replace(/[\r\n]+$/, '');
}
function trimStart(text) {
    let start = 0;
    while (start < text.length && (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpace */ .x)(text[start]))
        start++;
    return text.slice(start);
}
function trimEnd(text) {
    let end = text.length;
    while (end > 0 && (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpace */ .x)(text[end - 1]))
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

/**
 * Expands `$name`, `${name}` and BuildKit's forms of `${name…}` (`:-` `-` `:+` `+` `:?` `?` `#` `##` `%` `%%` `/` `//`), and takes quotes
 * and escapes away, character for character as
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/shell/lex.go does.
 * @throws UserError for what BuildKit refuses: an open quote, a bad or unknown substitution, `${name:?}` of a variable that is not set.
 */
function lexWord(source, variables, options) {
    const lexer = new Lexer(source, variables, options);
    const { text, words } = lexer.read(undefined, options.rawEscapes === true);
    return { text, words, asked: lexer.asked };
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
        let text = '';
        const words = new Words();
        for (let char = this.peek(); char !== undefined; char = this.peek()) {
            if (char === stop) {
                this.position++;
                return { text, words: words.end() };
            }
            if (char === '$') {
                const value = this.readDollar();
                text += value;
                words.addSplit(value);
            }
            else if (char === '<' || char === "'" || char === '"') {
                const value = char === '<' ? this.readPossibleHeredoc() : this.readQuoted(char, rawEscapes);
                text += value;
                words.add(value);
            }
            else if (char === this.options.escape) {
                this.position++;
                if (rawEscapes) {
                    words.add(char);
                    text += char;
                }
                const escaped = this.next();
                if (escaped === undefined)
                    break;
                words.add(escaped);
                text += escaped;
            }
            else {
                this.position++;
                words.addSplit(char);
                text += char;
            }
        }
        if (stop !== undefined)
            throw this.error(`expected "${stop}" before its end`);
        return { text, words: words.end() };
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
        if (this.peek() !== '{') {
            const name = this.readName();
            if (name === '')
                return '$';
            return this.lookUp(name) ?? (this.options.keepUnset === true ? `$${name}` : '');
        }
        this.position++;
        const first = this.peek();
        if (first === undefined)
            throw this.error('expected a closing }');
        if (first === '{' || first === '}' || first === ':')
            throw this.error('bad substitution');
        const name = this.readName();
        let modifier = this.next();
        if (modifier === '}')
            return this.lookUp(name) ?? (this.options.keepUnset === true ? `\${${name}}` : '');
        if (modifier === '/')
            return this.readReplacement(name);
        const colon = modifier === ':' ? ':' : '';
        if (colon !== '')
            modifier = this.next();
        const isPattern = modifier === '#' || modifier === '%';
        const unsupported = this.error(`unsupported modifier "${colon}${modifier ?? ''}" in a substitution`);
        if (colon === '' ? !/^[-+?#%]$/.test(modifier ?? '') : isPattern)
            throw unsupported;
        const word = this.read('}', isPattern).text;
        const value = this.lookUp(name);
        if (value === undefined && this.options.keepUnset === true)
            return `\${${name}${colon}${modifier}${word}}`;
        const isMissing = value === undefined || (colon !== '' && value === '');
        if (modifier === '-')
            return isMissing ? word : value;
        if (modifier === '+')
            return isMissing ? '' : word;
        if (modifier === '?') {
            if (!isMissing)
                return value;
            throw this.error(`${name}: ${word || `is not allowed to be ${value === undefined ? 'unset' : 'empty'}`}`);
        }
        if (!isPattern)
            throw unsupported;
        const isGreedy = word.startsWith(modifier);
        const pattern = isGreedy ? word.slice(1) : word;
        return modifier === '#'
            ? this.trimPrefix(pattern, value ?? '', isGreedy)
            : reverse(this.trimPrefix(reversePattern(pattern), reverse(value ?? ''), isGreedy));
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
        return value.replace(this.patternToRegex(pattern, true, all ? 'g' : ''), () => replacement);
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
    lookUp(name) {
        this.asked.add(name);
        return this.variables(name);
    }
    trimPrefix(pattern, value, isGreedy) {
        return value.replace(this.patternToRegex(pattern, isGreedy, '', '^'), '');
    }
    /** `*` and `?` of a shell pattern; brackets mean themselves. */
    patternToRegex(pattern, isGreedy, flags, anchor = '') {
        const chars = [...pattern];
        let regex = anchor;
        for (let i = 0; i < chars.length; i++) {
            let char = chars[i];
            if (char === '*')
                regex += isGreedy ? '[^\\n]*' : '[^\\n]*?';
            else if (char === '?')
                regex += '[^\\n]';
            else {
                if (char === '\\') {
                    const next = chars[i + 1];
                    // Within ${…}, } and / are escaped for the sake of the lexer only.
                    if (next === '}' || next === '/')
                        continue;
                    if (next === undefined || !/[*?\\]/.test(next))
                        throw this.error(`invalid escape "\\${next ?? ''}" in a pattern`);
                    char = next;
                    i++;
                }
                regex += char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
            }
        }
        return new RegExp(regex, `${flags}u`);
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
/** Collects words, which white space outside of quotes ends. */
class Words {
    finished = [];
    word = '';
    add(text) {
        this.word += text;
    }
    addSplit(text) {
        for (const char of text) {
            if (!isSpace(char))
                this.word += char;
            else
                this.finish();
        }
    }
    end() {
        this.finish();
        return this.finished;
    }
    finish() {
        if (this.word !== '')
            this.finished.push(this.word);
        this.word = '';
    }
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
    return (pattern.match(/\\[\s\S]|[\s\S]/gu) ?? []).reverse().join('');
}


/***/ })

};
