export const id = 7993;
export const ids = [7993,4130,7471,4956];
export const modules = {

/***/ 61642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const systemClock = {
    nowMs: () => Date.now(),
    sleep: async (durationMs) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(durationMs);
    },
};


/***/ }),

/***/ 28304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate),
/* harmony export */   x: () => (/* binding */ createActionsConsole)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _core_format_runner_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74729);


/** GitHub shows at most this many annotations of one kind for a step. */
const maximumAnnotations = 10;
/** The log of a GitHub step. */
function createActionsConsole() {
    return {
        kind: 'actions',
        info: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_core_format_runner_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defuseRunnerCommands */ .d)(line)),
        // Annotations are made once, at the end: see `annotate`.
        warn: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_core_format_runner_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defuseRunnerCommands */ .d)(`Warning: ${line}`)),
        startGroup: (title) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh(title),
        endGroup: () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4(),
        mask: (secret) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret),
    };
}
/** Makes annotations of what must be seen; what is too many for GitHub is folded into the last one. */
function annotate(kind, messages) {
    const show = kind === 'notice' ? _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm : _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e;
    const shown = messages.length > maximumAnnotations ? messages.slice(0, maximumAnnotations - 1) : messages;
    for (const message of shown)
        show(message, { title: 'cache-prewarm' });
    const rest = messages.slice(shown.length);
    if (rest.length > 0)
        show(`${rest.length} more:\n${rest.join('\n')}`, { title: 'cache-prewarm' });
}


/***/ }),

/***/ 38885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ keepForPost),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   Wn: () => (/* binding */ readStepInputs),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   n0: () => (/* binding */ setOutputs),
/* harmony export */   zX: () => (/* binding */ keptByMain)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

/**
 * The inputs of a step as the runner gives them: `INPUT_<NAME>` with spaces as underscores, kebab-case kept.
 * Names as action.yml writes them → text.
 */
function readStepInputs(env) {
    return Object.fromEntries(Object.entries(env).flatMap(([key, value]) => key.startsWith('INPUT_') ? [[key.slice('INPUT_'.length).toLowerCase(), value]] : []));
}
/** Sets the step's outputs. Values of several lines get a delimiter that nobody can guess (done by the library). */
function setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
}
/** Adds to the step's summary. @throws where the runner gives no file for it. */
async function writeSummary(markdown) {
    await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(markdown, true).write();
}
/** Fails the step with an annotation. */
function fail(message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1(message);
}
/** Keeps a value for the post step. */
function keepForPost(name, value) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, value);
}
/** What the main step kept; empty when it came to nothing. */
function keptByMain(name) {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(name);
}


/***/ }),

/***/ 57993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runActionStep: () => (/* binding */ runActionStep)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61642);
/* harmony import */ var _adapters_runner_actions_console_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28304);
/* harmony import */ var _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38885);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11105);
/* harmony import */ var _page_markdown_document_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54130);
/* harmony import */ var _page_terminal_progress_view_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47471);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85583);










/** Runs the main step of an action: inputs → work → outputs, summary, annotations. Ends with the step failed, never with an exception. */
async function runActionStep(command, env, root) {
    const tempFolder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'cache-prewarm-'));
    _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_5__/* .keepForPost */ .$b('temp-folder', tempFolder);
    const console = (0,_adapters_runner_actions_console_js__WEBPACK_IMPORTED_MODULE_4__/* .createActionsConsole */ .x)();
    let hangs = false;
    try {
        const { readGithubRun } = await Promise.all(/* import() */[__webpack_require__.e(157), __webpack_require__.e(7186)]).then(__webpack_require__.bind(__webpack_require__, 47186));
        const values = _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_5__/* .readStepInputs */ .Wn(env);
        const { outputs, document, remarks, error } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_9__/* .runCommand */ .d)(command, {
            values,
            env,
            cwd: env['GITHUB_WORKSPACE'] ?? process.cwd(),
            root,
            ask: undefined,
            github: readGithubRun(),
            console,
            view: (0,_page_terminal_progress_view_js__WEBPACK_IMPORTED_MODULE_8__/* .createActionsView */ .D)(console),
            tempFolder,
            rememberBuilder: (name) => _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_5__/* .keepForPost */ .$b('builder', name),
            onHang: () => {
                hangs = true;
            },
            clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m,
        });
        _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n0(outputs);
        if (isOn(values['summary']))
            await writeSummarySafely((0,_page_markdown_document_js__WEBPACK_IMPORTED_MODULE_7__.renderDocumentMarkdown)(document), console.warn);
        if (isOn(values['job-annotations'])) {
            (0,_adapters_runner_actions_console_js__WEBPACK_IMPORTED_MODULE_4__/* .annotate */ .f)('warning', remarks.warnings);
            (0,_adapters_runner_actions_console_js__WEBPACK_IMPORTED_MODULE_4__/* .annotate */ .f)('notice', remarks.notices);
        }
        if (error !== undefined)
            _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_5__/* .fail */ .fJ([error.message, error.cause, error.remedy].filter(Boolean).join('\n'));
    }
    catch (error) {
        _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_5__/* .fail */ .fJ([(0,_core_error_js__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .gJ)(error), error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo ? error.remedy : undefined].filter(Boolean).join('\n'));
    }
    // A request that nobody answers would keep the process, and the job, for minutes.
    if (hangs)
        process.exit();
}
/** `summary` and `job-annotations` are checked with all inputs; here only what is plainly off is off. */
function isOn(value) {
    return value?.toLowerCase() !== 'false';
}
async function writeSummarySafely(markdown, warn) {
    try {
        await _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSummary */ .Sy(markdown);
    }
    catch (error) {
        warn(`The summary could not be written: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .gJ)(error)}`);
    }
}


/***/ }),

/***/ 85583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand),
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/** A command whose run leaves nothing but its report. */
function defineCommand(command) {
    return { ...command, run: async (session) => ({ report: await command.run(session), left: undefined }) };
}
/** Runs a command. @throws InputError when an input is not right. */
async function runCommand(command, session) {
    const { report, left } = await command.run(session);
    return {
        report,
        document: command.page(report),
        outputs: command.outputs?.(report, left) ?? {},
        remarks: command.remarks?.(report, left) ?? {
            notices: report.notices ?? [],
            warnings: report.warnings ?? [],
        },
        error: command.failure === undefined ? report.error : command.failure(report),
    };
}


/***/ }),

/***/ 11105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ errorAdvice),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * An error written for the person who meets it: what was expected, what came, what to do.
 * Every failure that a user can cause or repair is one of these; anything else is a defect of ours.
 */
class UserError extends Error {
    name = 'UserError';
    /** What to do about it: one sentence, or several lines (such as YAML to add). */
    remedy;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.remedy = options.remedy;
    }
}
/** All input problems at once, found before anything was touched. */
class InputError extends UserError {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(`${problems.length === 1 ? '1 invalid input' : `${problems.length} invalid inputs`}:\n${problems
            .map((problem) => `  ${problem.input}: ${problem.message}`)
            .join('\n')}`);
        this.problems = problems;
    }
}
/** What to do about anything that was thrown, where that is known. */
function remedyOf(error) {
    return error instanceof UserError ? error.remedy : undefined;
}
/** The text of anything that was thrown, and what to do about it where that is known. */
function errorAdvice(error) {
    const remedy = remedyOf(error);
    return remedy === undefined ? errorMessage(error) : `${errorMessage(error)} ${remedy}`;
}
/** The text of anything that was thrown. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine)
/* harmony export */ });
const ESC = '\u001b';
/** Escape sequences of terminals: CSI (colours, cursor), OSC (titles, links), DCS and friends, two-character ones. */
const TERMINAL_SEQUENCE = new RegExp([
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESC}\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?`,
    `${ESC}[PX^_][^${ESC}]*(?:${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]`,
].join('|'), 'g');
/**
 * Characters that nobody sees but that change what is read: they turn the direction of writing, have no width,
 * or are tags. (Joiners stay: emoji and several scripts need them.)
 */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/**
 * Text of others (a step, a log, a registry's answer) made fit to be shown: no terminal sequences, no control
 * characters, nothing that reorders what is read. Lines stay lines; of a line that overwrites itself with
 * carriage returns, as progress bars do, the last state stays.
 */
function printableText(text) {
    const lines = text
        .replace(TERMINAL_SEQUENCE, '')
        .replace(/\r\n|[\u2028\u2029]/g, '\n')
        .split('\n')
        .map(lastState);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
function lastState(line) {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}
/** The same on one line, white space collapsed, and of at most `maxCharacters`, an ellipsis included. */
function printableLine(text, maxCharacters = 500) {
    // Clipped first, generously: a line of a log can be megabytes long.
    const line = printableText(text.slice(0, maxCharacters * 8))
        .replace(/\s+/g, ' ')
        .trim();
    return clip(line, maxCharacters);
}
/** The text, or its beginning and an ellipsis: `maxCharacters` code points at most. */
function clip(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    const characters = Array.from(text.slice(0, (maxCharacters + 1) * 2));
    return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
/** How many bytes the text takes in UTF-8. */
function utf8Bytes(text) {
    return new TextEncoder().encode(text).length;
}


/***/ }),

/***/ 52744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ splitProse)
/* harmony export */ });
/** Splits a sentence of one line as our own messages are written. Text of others can do no harm with it. */
function splitProse(line) {
    const parts = [];
    let end = 0;
    for (const match of line.matchAll(/https?:\/\/[\w.~:/?#@!&+=%-]*[\w/]|(?<!`)`[^`]+`(?!`)/g)) {
        if (match.index > end)
            parts.push({ kind: 'text', text: line.slice(end, match.index) });
        parts.push(match[0].startsWith('`')
            ? { kind: 'code', text: match[0].slice(1, -1) }
            : { kind: 'link', text: match[0] });
        end = match.index + match[0].length;
    }
    if (end < line.length)
        parts.push({ kind: 'text', text: line.slice(end) });
    return parts;
}


/***/ }),

/***/ 71866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes in decimal units, as registries and `docker images` count: `0 B`, `4.8 kB`, `285 MB`, `1.2 GB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    // 999.95 kB would be written as 1000.0 kB.
    while (unit < units.length - 1 && value >= (unit === 0 ? 1000 : 999.5)) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || value >= 99.95 ? 0 : 1;
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** A duration: `0.36 s`, `12.3 s`, `4 min 5 s`, `1 h 2 min`. */
function formatDuration(durationMs) {
    const seconds = Math.max(0, durationMs) / 1000;
    if (seconds < 0.995)
        return `${seconds === 0 ? '0' : seconds.toFixed(2)} s`;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** How old something is, in the largest whole unit up to days: `12 days`. A negative age is a clock that is off. */
function formatAge(ageMs) {
    const minutes = Math.floor(ageMs / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return plural(minutes, 'minute');
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day');
}
/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
function formatInstant(instant) {
    return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
/** `100 %`, `87.5 %`. Never rounded up to 100, nor down to 0. */
function formatPercent(percent) {
    if (percent <= 0)
        return '0 %';
    if (percent >= 100)
        return '100 %';
    const tenths = Math.min(999, Math.max(1, Math.round(percent * 10)));
    return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} %`;
}
/** `1 step`, `3 steps`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
}


/***/ }),

/***/ 74729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ defuseRunnerCommands)
/* harmony export */ });
/**
 * Text of which no line can be taken for a command to the runner, which reads `::…` at the beginning and `##[…]`
 * anywhere in a line: https://github.com/actions/runner/blob/v2.328.0/src/Runner.Common/ActionCommand.cs
 */
function defuseRunnerCommands(text) {
    return text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}


/***/ }),

/***/ 98946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bar)
/* harmony export */ });
/** A bar of block characters. It is full at 100 % only, and empty at 0 % only. */
function bar(percent, width = 10) {
    const filled = percent <= 0
        ? 0
        : percent >= 100
            ? width
            : Math.min(width - 1, Math.max(1, Math.round((percent / 100) * width)));
    return '█'.repeat(filled) + '░'.repeat(width - filled);
}


/***/ }),

/***/ 54130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderDocumentMarkdown: () => (/* binding */ renderDocumentMarkdown)
});

// EXTERNAL MODULE: ./lib/core/format/printable.js
var format_printable = __webpack_require__(94956);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/bar.js
var bar = __webpack_require__(98946);
// EXTERNAL MODULE: ./lib/page/stage.js
var page_stage = __webpack_require__(49813);
;// CONCATENATED MODULE: ./lib/page/markdown/gantt.js


const mostGroups = 40;
const mostBars = 60;
const marks = { phase: 'done', executed: 'active', failed: 'crit' };
/**
 * A timeline as mermaid draws it. Times are milliseconds since 1970 to it, so that %s counts the seconds of the run in any time
 * zone.
 */
function renderGantt(timeline) {
    const groups = timeline.groups
        .slice(0, mostGroups)
        .map((group) => ({ ...group, title: (0,format_printable/* clip */.$Q)(ganttText(group.title) || 'stage', 30) }));
    const leftPadding = 20 + 7 * Math.max(8, ...groups.map(({ title }) => title.length));
    return [
        `%%{init: {"gantt": {"leftPadding": ${leftPadding}}}}%%`,
        'gantt',
        '  dateFormat x',
        '  axisFormat %s s',
        '  todayMarker off',
        ...groups.flatMap(({ title, bars }) => [
            `  section ${title}`,
            ...bars.slice(0, mostBars).map(({ label, kind, startMs, durationMs }) => {
                const start = Math.round(startMs);
                const end = start + Math.max(1, Math.round(durationMs));
                // The duration comes first: a name that begins with `click` or `title` would be a statement.
                return `  ${(0,quantity/* formatDuration */.a3)(durationMs)} ${ganttText(label)} :${marks[kind]}, ${start}, ${end}`;
            }),
        ]),
    ].join('\n');
}
/**
 * Text in the name of a mermaid gantt task or section: `:` ends a name, `#` and `%%` begin a comment, `;` a new
 * statement, and more than that is read as HTML later. So only letters, digits and a few marks stay.
 * https://github.com/mermaid-js/mermaid/blob/mermaid%4011.4.0/packages/mermaid/src/diagrams/gantt/parser/gantt.jison
 */
function ganttText(text) {
    return text
        .replace(/[^\p{L}\p{N}\p{M} ._/=+()…-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}

// EXTERNAL MODULE: ./lib/page/markdown/markdown.js
var markdown = __webpack_require__(27512);
;// CONCATENATED MODULE: ./lib/page/markdown/block.js






const barWidth = 20;
/** A part of a summary as markdown; empty when nothing of it is left. */
function renderPartMarkdown({ title, blocks, folded }, extent) {
    const body = blocks
        .flatMap((block) => renderBlock(block, extent))
        .filter((text) => text !== '')
        .join('\n\n');
    if (body === '')
        return '';
    return folded ? (0,markdown/* details */.zH)(title, body) : `### ${(0,markdown/* escapeMarkdown */.FV)(title, 200)}\n\n${body}`;
}
function renderBlock(block, extent) {
    switch (block.kind) {
        case 'prose':
            return first(block.lines, extent, (line) => (0,markdown/* escapeMarkdown */.FV)(line));
        case 'table':
            return renderTable(block, extent);
        case 'bars':
            return listed(block.bars, extent, (shown) => shown.map(renderBar).join('\n'));
        case 'chart':
            return [renderChart(block)];
        case 'diagram':
            return [(0,markdown/* codeBlock */.DV)(renderDiagram(block), 'mermaid')];
        case 'stages':
            return listed(block.stages, extent, renderStages);
        case 'stack':
            return listed(block.layers, extent, renderStack);
        case 'timeline':
            return [(0,markdown/* codeBlock */.DV)(renderGantt(block), 'mermaid'), (0,markdown/* escapeMarkdown */.FV)(block.note)];
        case 'advice':
            return first(block.pieces, extent, (piece) => renderAdvice(piece, extent));
        case 'log':
            return extent.withoutCode === true ? [] : [(0,markdown/* details */.zH)(block.title, (0,markdown/* codeBlock */.DV)(block.lines.join('\n')))];
    }
}
function first(items, { maxRows }, render) {
    return [...items.slice(0, maxRows).map(render), ...countMore(items.length - maxRows)];
}
function listed(items, { maxRows }, render) {
    return [render(items.slice(0, maxRows)), ...countMore(items.length - maxRows)];
}
function countMore(more) {
    return more > 0 ? [`and ${more} more`] : [];
}
function renderTable({ title, columns, rows, tones }, extent) {
    const isToned = tones.length > 0;
    const remarkable = isToned && extent.onlyRemarkable === true
        ? rows.filter((_row, index) => tones[index] !== undefined)
        : rows;
    if (remarkable.length === 0)
        return [];
    const shown = remarkable.slice(0, isToned ? extent.maxTonedRows : extent.maxRows);
    return [
        ...(title === undefined ? [] : [`**${(0,markdown/* escapeMarkdown */.FV)(title, 200)}**`]),
        (0,markdown/* table */.tp)(columns.map((column) => ({
            title: column.title,
            align: column.kind === 'quantity' ? 'right' : 'left',
        })), shown.map((row) => row.map((cell, index) => renderCell(cell, columns[index])))),
        ...countMore(rows.length - shown.length),
    ];
}
function renderCell(cell, column) {
    if (column?.kind === 'digest')
        return (0,markdown/* codeSpan */.SS)((0,quantity/* shortDigest */.VK)(cell), 300);
    return column?.kind === 'code' ? (0,markdown/* codeSpan */.SS)(cell, 300) : (0,markdown/* escapeMarkdown */.FV)(cell);
}
function renderBar({ label, percent, note }) {
    return `- \`${(0,bar/* bar */.M)(percent, barWidth)}\` **${(0,quantity/* formatPercent */.l9)(percent)}** ${(0,markdown/* escapeMarkdown */.FV)(label, 200)}: ${(0,markdown/* escapeMarkdown */.FV)(note, 300)}`;
}
function renderChart({ label, sparkline, note }) {
    return `${(0,markdown/* escapeMarkdown */.FV)(label, 200)}: ${(0,markdown/* codeSpan */.SS)(sparkline)} ${(0,markdown/* escapeMarkdown */.FV)(note, 200)}.`;
}
const diagramStyles = {
    good: 'fill:#0f766e,stroke:#0f766e,color:#fff',
    failed: 'fill:#c2362b,stroke:#c2362b,color:#fff',
    none: 'fill:#918d85,stroke:#918d85,color:#fff',
};
/** https://github.com/mermaid-js/mermaid/blob/mermaid%4011.4.0/packages/mermaid/src/docs/syntax/flowchart.md */
function renderDiagram({ boxes }) {
    return [
        'flowchart LR',
        ...boxes.map(({ title, mark, tone, note }, index) => `  s${index}["${mark} ${mermaidText(title)}<br/>${mermaidText(note)}"]:::${tone}`),
        ...(boxes.length > 1 ? [`  ${boxes.map((_box, index) => `s${index}`).join(' --> ')}`] : []),
        ...Object.entries(diagramStyles).map(([name, style]) => `  classDef ${name} ${style}`),
    ].join('\n');
}
/** What means something to mermaid in a quoted text is written as an entity of it. */
function mermaidText(text) {
    return (0,format_printable/* printableLine */.oy)(text, 100).replace(/["#&<>;`\\]/g, (character) => `#${character.codePointAt(0)};`);
}
function renderStages(stages) {
    return (0,markdown/* table */.tp)([
        { title: 'Stage', align: 'left' },
        { title: 'Hit rate', align: 'left' },
        { title: 'Hit', align: 'left' },
        { title: 'Executed', align: 'left' },
        { title: 'Failed', align: 'right' },
        { title: 'Not measured', align: 'right' },
    ], stages.map((stage) => {
        const detail = (0,page_stage/* hitDetail */.Xq)(stage);
        return [
            (0,markdown/* codeSpan */.SS)((0,page_stage/* stageTitle */.L9)(stage)),
            `${stage.hitRate === undefined ? '' : `\`${(0,bar/* bar */.M)(stage.hitRate)}\` `}${(0,page_stage/* rateInWords */.Lx)(stage)}`,
            `${stage.hit}${detail === '' ? '' : ` (${detail})`}`,
            (0,page_stage/* executedInWords */.G_)(stage),
            String(stage.failed),
            String(stage.notMeasured),
        ];
    }));
}
function renderStack(layers) {
    return (0,markdown/* table */.tp)([
        { title: 'Layer', align: 'left' },
        { title: 'Result', align: 'left' },
        { title: 'Size', align: 'right' },
        { title: 'Age', align: 'right' },
    ], layers.map(({ name, mark, state, because, size, age }) => [
        `**${(0,markdown/* escapeMarkdown */.FV)(name, 80)}**`,
        `${mark} ${(0,markdown/* escapeMarkdown */.FV)(because === '' ? state : `${state}: ${because}`)}`,
        size,
        age,
    ]));
}
function renderAdvice({ title, lead, text, note, code }, extent) {
    return [
        `**${(0,markdown/* escapeMarkdown */.FV)(title)}** ${(0,markdown/* escapeMarkdown */.FV)(lead)}`,
        (0,markdown/* escapeMarkdown */.FV)(text),
        (0,markdown/* escapeMarkdown */.FV)(note),
        ...(code === undefined || extent.withoutCode === true
            ? []
            : [(0,markdown/* details */.zH)('The lines to write', (0,markdown/* codeBlock */.DV)(code, 'dockerfile'))]),
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./lib/page/markdown/sections.js



/** GitHub drops the whole summary of a step above 1 MiB; this leaves room for what else the step writes. */
const SUMMARY_LIMIT_BYTES = 900_000;
/** So many parts that were left out are named. */
const mostNamed = 20;
const mostNotes = 50;
/** The sections as one text of at most `limitBytes`: those that `order` has first get shorter first, and a note says so. */
function shrinkSections(sections, limitBytes, order) {
    const texts = new Map(sections.map((section) => [section, section.forms[0]?.() ?? '']));
    const shortened = new Set();
    const note = () => describeShortened(sections, shortened, texts, limitBytes);
    // Counted, not composed: with hundreds of sections composing them for each would take seconds.
    let sectionBytes = 0;
    for (const text of texts.values())
        sectionBytes += bytesOf(text);
    for (const section of order) {
        for (const form of section.forms.slice(1)) {
            const text = texts.get(section) ?? '';
            if (text === '' || sectionBytes + bytesOf(note()) <= limitBytes)
                break;
            const shorter = form();
            sectionBytes += bytesOf(shorter) - bytesOf(text);
            texts.set(section, shorter);
            if (shorter !== text)
                shortened.add(section);
        }
    }
    const text = `${[...texts.values(), note()].filter((part) => part !== '').join('\n\n')}\n`;
    return cutToBytes(text, limitBytes);
}
/** With the blank line behind it. */
function bytesOf(text) {
    return text === '' ? 0 : (0,format_printable/* utf8Bytes */.dy)(text) + 2;
}
function describeShortened(sections, shortened, texts, limitBytes) {
    if (shortened.size === 0)
        return '';
    const names = sections
        .filter((section) => shortened.has(section))
        .map((section) => `${section.name}${texts.get(section) === '' ? '' : ' (in part)'}`);
    const shown = names.slice(0, mostNamed);
    const more = names.length - shown.length;
    return `_Left out to stay below ${(0,quantity/* formatBytes */.z3)(limitBytes)}: ${shown.map((name) => (0,markdown/* escapeMarkdown */.FV)(name, 200)).join(', ')}${more > 0 ? ` and ${more} more` : ''}._`;
}
/** A limit so small that not even the headline fits: its beginning, without half a character. */
function cutToBytes(text, limitBytes) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= limitBytes)
        return text;
    return new TextDecoder().decode(bytes.subarray(0, limitBytes), { stream: true });
}
/** What went wrong, in forms that get shorter. */
function renderError({ error }) {
    if (error === undefined)
        return [];
    const render = (logLines, logCharacters, textCharacters) => {
        const parts = [`**Error:** ${prose(error.message, textCharacters)}`];
        if (error.cause !== undefined)
            parts.push(`**Cause:** ${(0,markdown/* escapeMarkdown */.FV)(error.cause)}`);
        if (error.remedy !== undefined)
            parts.push(`**What to do:** ${prose(error.remedy, textCharacters)}`);
        const log = error.log.slice(-logLines).map((line) => (0,format_printable/* clip */.$Q)(line, logCharacters));
        if (log.length > 0) {
            parts.push(`The last ${log.length === 1 ? 'line' : `${log.length} lines`} of the build:`, (0,markdown/* codeBlock */.DV)(log.join('\n')));
        }
        return parts.join('\n\n');
    };
    return [() => render(60, 500, 4000), () => render(20, 200, 1000), () => render(0, 0, 300)];
}
/** One line as prose; several lines, such as YAML to add, as they are. */
function prose(text, maxCharacters) {
    const printable = (0,format_printable/* printableText */.XU)((0,format_printable/* clip */.$Q)(text, maxCharacters)).trim();
    if (!printable.includes('\n'))
        return (0,markdown/* escapeMarkdown */.FV)(printable, maxCharacters);
    const [first = '', ...rest] = printable.split('\n');
    return `${(0,markdown/* escapeMarkdown */.FV)(first, maxCharacters)}\n\n${(0,markdown/* codeBlock */.DV)(rest.join('\n'))}`;
}
function renderNextSteps({ nextSteps }) {
    if (nextSteps.length === 0)
        return '';
    return ['### What to do next', ...nextSteps.slice(0, 20).map((step) => listItem(step))].join('\n\n');
}
function renderWarnings({ warnings, notices }) {
    const list = (texts, mark, noun) => [
        ...texts.slice(0, mostNotes).map((text) => `- ${mark}${(0,markdown/* escapeMarkdown */.FV)(text)}`),
        ...(texts.length > mostNotes ? [`- and ${texts.length - mostNotes} more ${noun}`] : []),
    ];
    return [...list(warnings, '⚠️ ', 'warnings'), ...list(notices, '', 'notices')].join('\n');
}
/** A list item; the lines after the first (YAML, commands) as a block inside it. */
function listItem(text) {
    return `- ${prose(text, 4000).replace(/\n/g, '\n  ')}`;
}

;// CONCATENATED MODULE: ./lib/page/markdown/document.js



/**
 * The document as a step summary: understood in five seconds, then in detail. It never takes more than `limitBytes` in UTF-8:
 * what is dispensable is left out first, and the summary says so.
 */
function renderDocumentMarkdown(document, limitBytes = SUMMARY_LIMIT_BYTES) {
    const parts = document.parts.map(partSection);
    const error = { name: 'error', forms: renderError(document) };
    const warnings = { name: 'warnings', forms: [() => renderWarnings(document), nothing] };
    const nextSteps = { name: 'next steps', forms: [() => renderNextSteps(document), nothing] };
    return shrinkSections([
        { name: 'headline', forms: [() => renderHeadline(document)] },
        ...[error, warnings, nextSteps, ...parts],
        { name: 'about', forms: [() => renderAbout(document)] },
    ], limitBytes, [...parts.toReversed(), error, warnings, nextSteps]);
}
const nothing = () => '';
const document_all = Number.POSITIVE_INFINITY;
/** What there is, then what stands out, then less and less. */
const extents = [
    { maxRows: 100, maxTonedRows: document_all },
    { maxRows: 100, maxTonedRows: document_all, onlyRemarkable: true },
    { maxRows: 50, maxTonedRows: 50, onlyRemarkable: true },
    { maxRows: 10, maxTonedRows: 10, onlyRemarkable: true, withoutCode: true },
];
function partSection(part) {
    return {
        name: part.title,
        forms: [...extents.map((extent) => () => renderPartMarkdown(part, extent)), nothing],
    };
}
function renderHeadline({ mark, headline, facts, where }) {
    const [first, ...rest] = Object.values(facts).map((fact) => (0,markdown/* escapeMarkdown */.FV)(fact, 300));
    return [
        `## ${mark} ${(0,markdown/* escapeMarkdown */.FV)(headline)}`,
        ...(first === undefined ? [] : [[`**${first}**`, ...rest].join(' · ')]),
        ...(where === undefined ? [] : [(0,markdown/* escapeMarkdown */.FV)(where, 1000)]),
    ].join('\n\n');
}
function renderAbout({ about }) {
    const lines = Object.entries(about).map(([title, text]) => `${title}: ${(0,markdown/* escapeMarkdown */.FV)(text, 500)}`);
    return lines.length === 0 ? '' : `<sub>${lines.join(' · ')}</sub>`;
}


/***/ }),

/***/ 27512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_prose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52744);


/**
 * GitHub makes links, mentions and emoji out of the finished text, so escaping the characters is not enough:
 * an invisible break keeps `@team`, `#12` and `:tada:` what they are.
 */
const BREAK = '\u200b';
/**
 * Text of others as one line of prose: nothing in it is markdown or HTML. Only addresses become links, and what
 * stands between two backticks becomes code, as our own messages write it.
 */
function escapeMarkdown(text, maxCharacters = 2000) {
    const escaped = (0,_core_format_prose_js__WEBPACK_IMPORTED_MODULE_1__/* .splitProse */ .e)((0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text, maxCharacters))
        .map((part) => part.kind === 'text'
        ? escapeProse(part.text)
        : part.kind === 'code'
            ? codeSpan(part.text, maxCharacters)
            : `<${part.text}>`)
        .join('');
    // Nor does the text begin a list, a quotation or a heading; `27.0 MB` is none.
    return escaped.replace(/^([-+=#]|\d+(?=[.)](?:\s|$)))/, `${BREAK}$1`);
}
function escapeProse(text) {
    return (escapeHtml(unlink(text).replace(/[\\`*_[\]~]/g, '\\$&'))
        // A backslash does not keep GitHub from reading $…$ as a formula.
        .replace(/\$/g, '<span>$</span>'));
}
/** Keeps mentions, issue numbers and `:tada:` (but not the minutes of a time) plain text. */
function unlink(text) {
    return text
        .replace(/(^|[^\w@])@(?=\w)/g, `$1@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/:(?=(?!\d{1,2}:)[\w+-]+:)/g, `:${BREAK}`);
}
function escapeHtml(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
/** Text of others as a code span. Empty text gives an empty string. */
function codeSpan(text, maxCharacters = 160) {
    const line = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text, maxCharacters);
    if (line === '')
        return '';
    const ticks = '`'.repeat(longestRun(line, /`+/g) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${ticks}${pad}${line}${pad}${ticks}`;
}
/** Text of others as a block of code, line by line. */
function codeBlock(text, language = 'text') {
    const printable = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableText */ .XU)(text);
    const ticks = '`'.repeat(Math.max(3, longestRun(printable, /`+/g) + 1));
    return `${ticks}${language}\n${printable}\n${ticks}`;
}
function longestRun(text, run) {
    let longest = 0;
    for (const match of text.matchAll(run))
        longest = Math.max(longest, match[0].length);
    return longest;
}
/**
 * A table; the cells are markdown already (from `escapeMarkdown` or `codeSpan`), of one line each. What is
 * aligned to the right is a quantity and is not broken over lines.
 */
function table(columns, rows) {
    // In a cell `\|` is a pipe, in code too: https://github.github.com/gfm/#example-200
    const cell = (text, index) => {
        const escaped = text.replaceAll('|', '\\|');
        return columns[index]?.align === 'right' ? escaped.replaceAll(' ', '\u00a0') : escaped;
    };
    return [
        columns.map((column) => column.title),
        columns.map((column) => (column.align === 'right' ? '--:' : ':--')),
        ...rows.map((cells) => cells.map(cell)),
    ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
}
/** A part that is folded away until somebody opens it. `summary` is plain text, `body` markdown. */
function details(summary, body) {
    return `<details><summary>${escapeHtml(unlink((0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(summary)))}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 64936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ NO_COLOUR)
/* harmony export */ });
const plain = (text) => text;
const NO_COLOUR = {
    bold: plain,
    dim: plain,
    green: plain,
    yellow: plain,
    red: plain,
    cyan: plain,
};


/***/ }),

/***/ 49813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G_: () => (/* binding */ executedInWords),
/* harmony export */   L9: () => (/* binding */ stageTitle),
/* harmony export */   Lx: () => (/* binding */ rateInWords),
/* harmony export */   Xq: () => (/* binding */ hitDetail)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);


/** `python-deps`, or `python-deps (linux/arm64)` where there are several platforms. */
function stageTitle(stage) {
    const name = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(stage.stage, 80);
    return stage.platform === undefined ? name : `${name} (${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(stage.platform, 40)})`;
}
/** `87.5 %`, or why there is no such number. */
function rateInWords({ hitRate, steps }) {
    if (hitRate !== undefined)
        return (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(hitRate);
    return steps.length === 0 ? 'no steps' : 'not measured';
}
/** `2 in 31.9 s` */
function executedInWords({ executed, executedMs }) {
    return executed === 0 ? '0' : `${executed} in ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(executedMs)}`;
}
/** How the steps that hit came about: `3 inferred; 2 loaded, 34 MB in 2.1 s`. Empty when there is nothing to add. */
function hitDetail(stage) {
    return [
        stage.inferred > 0 ? `${stage.inferred} inferred` : '',
        stage.loaded > 0
            ? `${stage.loaded} loaded, ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(stage.loadedBytes)} in ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(stage.loadedMs)}`
            : '',
    ]
        .filter((part) => part !== '')
        .join('; ');
}


/***/ }),

/***/ 19372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ formatProgressLine)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _palette_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64936);
/* harmony import */ var _vertex_title_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23187);




/** Work that is no step is worth a line only when somebody waited for it. */
const NOTABLE_WORK_MS = 1000;
/**
 * One event as one line of a plain log (`executed  python-deps 3/3 RUN … (31.7 s)`), undefined when it is not
 * worth one. The output of steps is left out; the end of it is in the report when a build fails.
 */
function formatProgressLine(event, colour = _palette_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_COLOUR */ .f) {
    switch (event.kind) {
        case 'log':
        case 'transfer':
            return undefined;
        case 'warning':
            return `${colour.yellow('warning ')}  ${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(event.text)}`;
        case 'started':
            return (0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexKind */ .xi)(event.vertex) === 'step'
                ? `${colour.dim('started ')}  ${(0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexTitle */ .$0)(event.vertex)}`
                : undefined;
        case 'hit':
            return (0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexKind */ .xi)(event.vertex) === 'step'
                ? `${colour.green('hit     ')}  ${(0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexTitle */ .$0)(event.vertex)}`
                : undefined;
        case 'executed': {
            const kind = (0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexKind */ .xi)(event.vertex);
            if (kind === 'inner' || (kind === 'work' && event.durationMs < NOTABLE_WORK_MS))
                return undefined;
            const verb = kind === 'step' ? colour.yellow('executed') : colour.dim('done    ');
            return `${verb}  ${(0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexTitle */ .$0)(event.vertex)} ${colour.dim(`(${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.durationMs)})`)}`;
        }
        case 'failed': {
            if ((0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .isCacheImport */ .Mb)(event.vertex))
                return undefined;
            const error = event.error === undefined ? '' : `: ${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(event.error), 300)}`;
            return `${colour.red('failed  ')}  ${(0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexTitle */ .$0)(event.vertex)} ${colour.dim(`(${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.durationMs)})`)}${error}`;
        }
    }
}


/***/ }),

/***/ 47471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ createActionsView),
  createPipeView: () => (/* binding */ createPipeView)
});

// EXTERNAL MODULE: ./lib/page/terminal/progress-line.js
var progress_line = __webpack_require__(19372);
// EXTERNAL MODULE: ./lib/core/format/printable.js
var printable = __webpack_require__(94956);
// EXTERNAL MODULE: ./lib/core/format/runner-command.js
var runner_command = __webpack_require__(74729);
// EXTERNAL MODULE: ./lib/page/terminal/vertex-title.js
var vertex_title = __webpack_require__(23187);
;// CONCATENATED MODULE: ./lib/page/terminal/step-groups.js




/** How much output of one step is kept while another one's is shown. */
const MOST_KEPT_LINES = 500;
const MOST_CHARACTERS = 1000;
/**
 * The output of steps in groups that the Actions log folds, each under its step, although steps run side by
 * side: one step at a time is shown as it writes, the output of the others waits until that one has ended.
 * The verdict of each step stands outside of the groups.
 */
function createStepGroups() {
    /** The step whose group is open. */
    let shown;
    /** Output of steps that are not shown. */
    const waiting = new Map();
    /** What must not go into the open group. */
    let later = [];
    const closeGroup = () => {
        if (shown === undefined)
            return [];
        shown = undefined;
        const items = [{ kind: 'end-group' }, ...later];
        later = [];
        const [next] = waiting;
        if (next !== undefined) {
            const [digest, output] = next;
            waiting.delete(digest);
            shown = digest;
            items.push(...openGroup(output));
        }
        return items;
    };
    const showLog = (event) => {
        const line = {
            kind: 'line',
            text: (0,runner_command/* defuseRunnerCommands */.d)((0,printable/* clip */.$Q)((0,printable/* printableText */.XU)(event.text), MOST_CHARACTERS)),
        };
        const { digest } = event.vertex;
        if (shown === digest)
            return [line];
        const title = (0,runner_command/* defuseRunnerCommands */.d)((0,vertex_title/* vertexTitle */.$0)(event.vertex));
        if (shown === undefined) {
            shown = digest;
            return [{ kind: 'group', title }, line];
        }
        let output = waiting.get(digest);
        if (output === undefined) {
            output = { title, lines: [], leftOut: 0 };
            waiting.set(digest, output);
        }
        output.lines.push(line);
        if (output.lines.length > MOST_KEPT_LINES) {
            output.lines.shift();
            output.leftOut += 1;
        }
        return [];
    };
    const finish = (digest, line) => {
        if (shown === digest) {
            later.unshift(...line);
            return closeGroup();
        }
        const output = waiting.get(digest);
        waiting.delete(digest);
        const items = output === undefined ? line : [...openGroup(output), { kind: 'end-group' }, ...line];
        if (shown === undefined)
            return items;
        later.push(...items);
        return [];
    };
    return {
        push(event) {
            if (event.kind === 'log')
                return showLog(event);
            if (event.kind === 'started' || event.kind === 'transfer')
                return [];
            const text = (0,progress_line/* formatProgressLine */.h)(event);
            const line = text === undefined ? [] : [{ kind: 'line', text: (0,runner_command/* defuseRunnerCommands */.d)(text) }];
            if (event.kind !== 'warning')
                return finish(event.vertex.digest, line);
            if (shown === undefined)
                return line;
            later.push(...line);
            return [];
        },
        end() {
            const items = [];
            while (shown !== undefined)
                items.push(...closeGroup());
            return items;
        },
    };
}
function openGroup(output) {
    const note = output.leftOut === 0 ? [] : [{ kind: 'line', text: `… ${output.leftOut} lines before these` }];
    return [{ kind: 'group', title: output.title }, ...note, ...output.lines];
}

;// CONCATENATED MODULE: ./lib/page/terminal/progress-view.js


/** In the Actions log: the output of each step in a group of its own. */
function createActionsView(console) {
    let groups = createStepGroups();
    const show = (items) => {
        for (const item of items) {
            if (item.kind === 'group')
                console.startGroup(item.title);
            else if (item.kind === 'end-group')
                console.endGroup();
            else
                console.info(item.text);
        }
    };
    return {
        begin(title) {
            groups = createStepGroups();
            console.info(title);
        },
        event: (event) => show(groups.push(event)),
        end: () => show(groups.end()),
    };
}
/** In a pipe or a file: a line when a step begins or ends. */
function createPipeView(console) {
    return {
        begin: (title) => console.info(title),
        event(event) {
            const line = (0,progress_line/* formatProgressLine */.h)(event);
            if (line !== undefined)
                console.info(line);
        },
        end: () => { },
    };
}


/***/ }),

/***/ 23187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ vertexTitle),
/* harmony export */   Mb: () => (/* binding */ isCacheImport),
/* harmony export */   xi: () => (/* binding */ vertexKind)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);

/**
 * What a vertex is to somebody who watches: a `step` of the Dockerfile; `work` that takes time (pulling a base
 * image, exporting, pushing); or one of BuildKit's `inner` affairs, which matter only when they fail.
 */
function vertexKind(vertex) {
    if (vertex.step !== undefined && vertex.step.keyword !== 'FROM')
        return vertex.step.link ? 'inner' : 'step';
    return /^\[(?:[^\]]* )?(?:internal|auth)\]|^(?:\[[^\]]*\] )?(?:importing cache manifest|resolv(?:e|ing) )/.test(vertex.name)
        ? 'inner'
        : 'work';
}
/** A cache that is not there is no failure: the build goes on without it. */
function isCacheImport(vertex) {
    return /^(?:\[[^\]]*\] )?importing cache manifest from /.test(vertex.name);
}
/** `python-deps 3/3 RUN pip install …`, or the vertex's own name: one line. */
function vertexTitle(vertex, maxCharacters = 120) {
    const { step } = vertex;
    if (step === undefined)
        return (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(vertex.name, maxCharacters);
    const place = [
        step.stage === '' ? (step.target ?? '') : step.stage,
        step.platform ?? '',
        `${step.index}/${step.total}`,
    ];
    return (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(`${place.filter((part) => part !== '').join(' ')} ${step.instruction}`, maxCharacters);
}


/***/ })

};
