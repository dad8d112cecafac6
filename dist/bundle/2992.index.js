export const id = 2992;
export const ids = [2992];
export const modules = {

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine),
/* harmony export */   qA: () => (/* binding */ lastWritten)
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
        .map(lastWritten);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
/** What a terminal shows of a line that was written over: progress bars do that. */
function lastWritten(line) {
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

/***/ 71866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   LT: () => (/* binding */ formatSaved),
/* harmony export */   QS: () => (/* binding */ formatBalance),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   d5: () => (/* binding */ agree),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   n4: () => (/* binding */ formatAgo),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   ve: () => (/* binding */ pluralLast),
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
/** What was saved, or lost where it is below zero: `12.3 s saved`, `2 min 5 s lost`. */
function formatSaved(savedMs) {
    return `${formatDuration(Math.abs(savedMs))} ${savedMs < 0 ? 'lost' : 'saved'}`;
}
/** `12.3 s`, `−2 min 5 s`. */
function formatBalance(durationMs) {
    return `${durationMs < 0 ? '−' : ''}${formatDuration(Math.abs(durationMs))}`;
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
/** When something happened: `12 days ago`, `just now`. */
function formatAgo(ageMs) {
    const age = formatAge(ageMs);
    return age === 'just now' ? age : `${age} ago`;
}
/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
function formatInstant(instant) {
    return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
/** `87.5 %`, `100 %`, `1,910 %`, `<0.1 %`. Never rounded up to 100, nor down to 0. */
function formatPercent(percent) {
    if (percent <= 0)
        return '0 %';
    if (percent < 0.1)
        return '<0.1 %';
    const tenths = Math.round(percent * 10);
    const shown = percent < 100 ? Math.min(999, tenths) : tenths;
    return `${formatCount(shown / 10)} %`;
}
/** `5,930`, `1,910.5`. Not by Intl, whose first number takes 15 ms. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 step`, `3 steps`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The form of a verb, or of another word, that goes with a count: `is` with 1, `are` with 0 or 2. */
function agree(count, one, several) {
    return count === 1 ? one : several;
}
/** `last run`, `last 3 runs`. */
function pluralLast(count, noun) {
    return count === 1 ? `last ${noun}` : `last ${plural(count, noun)}`;
}
/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
}


/***/ }),

/***/ 88736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   iJ: () => (/* binding */ sumSizes),
/* harmony export */   xS: () => (/* binding */ sumFields),
/* harmony export */   z_: () => (/* binding */ sumKnown)
/* harmony export */ });
/** What `count` says of each item, together. */
function sumOf(items, count) {
    let total = 0;
    for (const item of items)
        total += count(item);
    return total;
}
function sum(numbers) {
    return sumOf(numbers, (number) => number);
}
/** The known ones together; undefined where none is known. */
function sumKnown(numbers) {
    const known = numbers.filter((number) => number !== undefined);
    return known.length === 0 ? undefined : sum(known);
}
/** Each of these fields, added up. */
function sumFields(all, ...names) {
    const sums = names.map((name) => [name, sumOf(all, (one) => one[name])]);
    return Object.fromEntries(sums);
}
/** Bytes of blobs. */
function sumSizes(blobs) {
    return sumOf(blobs, ({ sizeBytes }) => sizeBytes);
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

/***/ 19372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ usualInWords),
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
function formatProgressLine(event, { colour = _palette_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_COLOUR */ .f, usual, } = {}) {
    switch (event.kind) {
        case 'log':
        case 'transfer':
            return undefined;
        case 'warning':
            return `${colour.yellow('warning ')}  ${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(event.text)}`;
        case 'started':
            return (0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexKind */ .xi)(event.vertex) === 'step'
                ? `${colour.dim('started ')}  ${(0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexTitle */ .$0)(event.vertex)}${inBrackets(usualInWords(event.vertex, usual))}`
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
/** Shorter steps are over before anybody asks. */
const notableMs = 2000;
/** `usually 2 min 32 s`; empty where that is not known, or short. */
function usualInWords({ step }, usual) {
    const durationMs = step === undefined ? undefined : usual?.(step);
    return durationMs === undefined || durationMs < notableMs ? '' : `usually ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(durationMs)}`;
}
function inBrackets(text) {
    return text === '' ? '' : ` (${text})`;
}


/***/ }),

/***/ 42992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTerminalView: () => (/* binding */ createTerminalView)
});

// EXTERNAL MODULE: ./node_modules/log-update/index.js + 20 modules
var log_update = __webpack_require__(66279);
// EXTERNAL MODULE: ./lib/core/format/printable.js
var printable = __webpack_require__(94956);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
// EXTERNAL MODULE: ./lib/page/palette.js
var palette = __webpack_require__(64936);
// EXTERNAL MODULE: ./lib/page/terminal/progress-line.js
var progress_line = __webpack_require__(19372);
// EXTERNAL MODULE: ./lib/page/terminal/vertex-title.js
var vertex_title = __webpack_require__(23187);
;// CONCATENATED MODULE: ./lib/page/terminal/live-view.js






/** What a build is doing, folded from its events for somebody who watches. Keeps no log but the last line of what runs. */
class LiveView {
    startedAtMs;
    /** What runs now, by digest, the oldest first. */
    running = new Map();
    /** What is on its way, by the digest of the vertex that it belongs to. */
    loads = new Map();
    /** The latest verdict on each step. */
    verdicts = new Map();
    push(event, nowMs) {
        this.startedAtMs ??= nowMs;
        switch (event.kind) {
            case 'warning':
                return;
            case 'log': {
                const known = this.running.get(event.vertex.digest);
                const lastLine = (0,printable/* printableLine */.oy)(event.text, 200);
                if (known !== undefined && lastLine !== '')
                    this.running.set(event.vertex.digest, { ...known, lastLine });
                return;
            }
            case 'transfer': {
                const { digest } = event.vertex;
                const load = this.loads.get(digest) ?? { vertex: event.vertex, sinceMs: nowMs, parts: new Map() };
                this.loads.set(digest, load);
                load.parts.set(event.id, {
                    currentBytes: event.currentBytes,
                    totalBytes: Math.max(event.totalBytes ?? 0, event.currentBytes),
                    done: event.done,
                });
                return;
            }
            case 'started':
                this.running.set(event.vertex.digest, { vertex: event.vertex, sinceMs: nowMs, lastLine: '' });
                return;
            default:
                this.running.delete(event.vertex.digest);
                if ((0,vertex_title/* vertexKind */.xi)(event.vertex) === 'step')
                    this.verdicts.set(event.vertex.digest, event.kind);
                if (event.kind === 'failed' && (0,vertex_title/* isCacheImport */.Mb)(event.vertex))
                    this.loads.delete(event.vertex.digest);
        }
    }
}
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
/**
 * The lines of a live view: what runs, for how long, what it wrote last, what is being loaded; and a count at
 * the end. None is wider than `width` columns (a character is taken for one), nor are there more than `maxLines`.
 */
function renderLive(view, options) {
    const { width, nowMs, colour = palette/* NO_COLOUR */.f, maxLines = 12 } = options;
    const frame = colour.cyan(FRAMES[Math.floor(nowMs / 100) % FRAMES.length] ?? '');
    const row = (title, sinceMs, note) => {
        const head = `${(0,quantity/* formatDuration */.a3)(nowMs - sinceMs).padStart(8)}  `;
        const tail = note === '' ? '' : `  ${note}`;
        const room = Math.max(10, width - 2 - head.length - tail.length);
        return `${frame} ${colour.dim(head)}${(0,printable/* clip */.$Q)(title, room)}${colour.dim(tail)}`;
    };
    const blocks = [];
    for (const { vertex, sinceMs, lastLine } of view.running.values()) {
        if ((0,vertex_title/* vertexKind */.xi)(vertex) === 'inner')
            continue;
        const load = view.loads.get(vertex.digest);
        const block = [
            row((0,vertex_title/* vertexTitle */.$0)(vertex, 300), sinceMs, load === undefined ? (0,progress_line/* usualInWords */.X)(vertex, options.usual) : describeLoad(load) || describeWork(load)),
        ];
        if (lastLine !== '')
            block.push(colour.dim(`            ${(0,printable/* clip */.$Q)(lastLine, Math.max(10, width - 12))}`));
        blocks.push(block);
    }
    for (const [digest, load] of view.loads) {
        if (view.running.has(digest) || describeLoad(load) === '')
            continue;
        blocks.push([row(`loading ${(0,vertex_title/* vertexTitle */.$0)(load.vertex, 300)}`, load.sinceMs, describeLoad(load))]);
    }
    const lines = [];
    let shown = 0;
    for (const block of blocks) {
        // Room for the two lines below.
        if (lines.length + block.length > maxLines - 2)
            break;
        lines.push(...block);
        shown += 1;
    }
    if (shown < blocks.length)
        lines.push(colour.dim(`  and ${blocks.length - shown} more`));
    return [...lines, colour.dim((0,printable/* clip */.$Q)(renderCount(view, nowMs), width))];
}
/**
 * `34.1 MB of 45.1 MB` while layers arrive, then `unpacking`; empty when there is nothing on its way. An engine can say only after
 * it has unpacked a layer that the layer has arrived, so the bytes decide.
 */
function describeLoad(load) {
    const parts = [...load.parts];
    const downloads = parts.filter(([id]) => id.startsWith('sha256:')).map(([, part]) => part);
    const hasArrived = downloads.every(({ currentBytes, totalBytes, done }) => done || (totalBytes > 0 && currentBytes >= totalBytes));
    if (!hasArrived) {
        const { currentBytes, totalBytes } = (0,sum/* sumFields */.xS)(downloads, 'currentBytes', 'totalBytes');
        return `${(0,quantity/* formatBytes */.z3)(currentBytes)} of ${(0,quantity/* formatBytes */.z3)(totalBytes)}`;
    }
    const isUnpacking = parts.some(([id, part]) => /^(?:extracting )?sha256:/.test(id) && !part.done);
    return isUnpacking ? 'unpacking' : '';
}
/** Such as `pushing layers`: what an export is at. */
function describeWork(load) {
    const [id = ''] = [...load.parts].findLast(([, part]) => !part.done) ?? [];
    return (0,printable/* printableLine */.oy)((0,quantity/* shortDigest */.VK)(id), 40);
}
function renderCount(view, nowMs) {
    const verdicts = [...view.verdicts.values()];
    const count = (verdict) => verdicts.filter((each) => each === verdict).length;
    return [
        `  ${(0,quantity/* formatDuration */.a3)(nowMs - (view.startedAtMs ?? nowMs))}`,
        `${count('hit')} hit`,
        `${count('executed')} executed`,
        ...(count('failed') > 0 ? [`${count('failed')} failed`] : []),
    ].join(' · ');
}

;// CONCATENATED MODULE: ./lib/page/terminal/terminal-view.js



const redrawEveryMs = 100;
/** In a terminal: what is done scrolls by, what runs stays at the bottom and is drawn anew. */
function createTerminalView(terminal, colour, nowMs) {
    const update = (0,log_update/* createLogUpdate */.SY)(terminal);
    let live = new LiveView();
    let timer;
    let usual;
    const draw = () => {
        const lines = renderLive(live, { width: terminal.columns ?? 80, colour, nowMs: nowMs(), usual });
        update(lines.join('\n'));
    };
    const above = (text) => {
        if (timer === undefined) {
            terminal.write(text);
            return;
        }
        update.clear();
        terminal.write(text);
        draw();
    };
    return {
        above,
        begin(title, known) {
            usual = known;
            live = new LiveView();
            above(`${colour.bold(title)}\n`);
            timer = setInterval(draw, redrawEveryMs);
        },
        event(event) {
            live.push(event, nowMs());
            const line = event.kind === 'started' ? undefined : (0,progress_line/* formatProgressLine */.h)(event, { colour });
            if (line !== undefined)
                above(`${line}\n`);
        },
        end() {
            clearInterval(timer);
            timer = undefined;
            update.clear();
            update.done();
        },
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
