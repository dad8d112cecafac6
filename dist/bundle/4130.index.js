export const id = 4130;
export const ids = [4130];
export const modules = {

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

// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
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
/** A wait has none, and so the usual colour. */
const marks = { phase: 'done, ', wait: '', executed: 'active, ', failed: 'crit, ' };
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
                return `  ${(0,quantity/* formatDuration */.a3)(durationMs)} ${ganttText(label)} :${marks[kind]}${start}, ${end}`;
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
        case 'heading':
            return [`#### ${(0,markdown/* escapeMarkdown */.FV)(block.text, 200)}`];
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
    const rest = (0,page_stage/* otherCounts */.fx)(stages);
    return (0,markdown/* table */.tp)([
        { title: 'Stage', align: 'left' },
        { title: 'Hit rate', align: 'left' },
        { title: 'Hit', align: 'left' },
        { title: 'Executed', align: 'left' },
        ...rest.map(({ title }) => ({ title, align: 'right' })),
    ], stages.map((stage) => {
        const detail = (0,page_stage/* hitDetail */.Xq)(stage);
        return [
            (0,markdown/* codeSpan */.SS)((0,page_stage/* stageTitle */.L9)(stage)),
            `${stage.hitRate === undefined ? '' : `\`${(0,bar/* bar */.M)(stage.hitRate)}\` `}${(0,page_stage/* rateInWords */.Lx)(stage)}`,
            `${stage.hit}${detail === '' ? '' : ` (${detail})`}`,
            (0,page_stage/* executedInWords */.G_)(stage),
            ...rest.map(({ countOf }) => String(countOf(stage))),
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

// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
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
    let sectionBytes = (0,sum/* sumOf */.XN)(texts.values(), bytesOf);
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
            parts.push(`The ${(0,quantity/* pluralLast */.ve)(log.length, 'line')} of the log:`, (0,markdown/* codeBlock */.DV)(log.join('\n')));
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
        ...(texts.length > mostNotes
            ? [`- and ${texts.length - mostNotes} more ${(0,quantity/* agree */.d5)(texts.length - mostNotes, noun, `${noun}s`)}`]
            : []),
    ];
    return [...list(warnings, '⚠️ ', 'warning'), ...list(notices, '', 'notice')].join('\n');
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
function renderDocumentMarkdown(whole, limitBytes = SUMMARY_LIMIT_BYTES) {
    const document = (0,page_document/* belowTiles */.Bt)(whole);
    const parts = document.parts.map(partSection);
    const error = { name: 'error', forms: renderError(document) };
    const warnings = { name: 'warnings', forms: [() => renderWarnings(document), nothing] };
    const nextSteps = { name: 'next steps', forms: [() => renderNextSteps(document), nothing] };
    const about = { name: 'about', forms: [() => renderAbout(document), nothing] };
    return shrinkSections([
        { name: 'headline', forms: [() => renderHeadline(document)] },
        // Warnings are a list without a heading: below one of steps they would belong to it.
        ...[error, warnings, nextSteps, ...parts],
        about,
    ], limitBytes, [...parts.toReversed(), about, error, warnings, nextSteps]);
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
function renderHeadline(document) {
    const { mark, headline, where } = document;
    const facts = (0,page_document/* untiledFacts */.Tt)(document).map((fact) => (0,markdown/* escapeMarkdown */.FV)(fact, 300));
    return [
        `## ${mark} ${(0,markdown/* escapeMarkdown */.FV)(headline)}`,
        renderTiles(document),
        ...(facts.length === 0 ? [] : [facts.join(' · ')]),
        ...(where === undefined ? [] : [(0,markdown/* escapeMarkdown */.FV)(where, 1000)]),
    ].join('\n\n');
}
/** One row, the numbers large as far as markdown can. */
function renderTiles({ tiles }) {
    const all = Object.values(tiles);
    return (0,markdown/* table */.tp)(all.map(({ title }) => ({ title, align: 'left' })), [
        all.map(({ value, note }) => `**${(0,markdown/* escapeMarkdown */.FV)(value, 300)}**${note === '' ? '' : `<br>${(0,markdown/* escapeMarkdown */.FV)(note, 300)}`}`),
    ]);
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

/***/ 49813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G_: () => (/* binding */ executedInWords),
/* harmony export */   L9: () => (/* binding */ stageTitle),
/* harmony export */   Lx: () => (/* binding */ rateInWords),
/* harmony export */   Xq: () => (/* binding */ hitDetail),
/* harmony export */   fx: () => (/* binding */ otherCounts)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);


/** `python-deps`, with its platform where there are several, and its lines where it is a part of a stage: `app (lines 1–14)`. */
function stageTitle({ stage, platform, lines, }) {
    const name = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(lines === undefined ? stage : stage.replace(/@[^@]*$/, ''), 80);
    const details = [
        ...(platform === undefined ? [] : [(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(platform, 40)]),
        ...(lines === undefined ? [] : [`lines ${lines.first}–${lines.last}`]),
    ];
    return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}
/** `87.5 %`, or why there is no such number. */
function rateInWords({ hitRate, steps }) {
    if (hitRate !== undefined)
        return (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(hitRate);
    return steps.length === 0 ? 'no steps' : 'not measured';
}
/** What else may have become of steps: a column for each that there is in any of the stages. */
function otherCounts(stages) {
    return [
        { title: 'Failed', countOf: ({ failed }) => failed },
        { title: 'Not measured', countOf: ({ notMeasured }) => notMeasured },
    ].filter(({ countOf }) => stages.some((stage) => countOf(stage) > 0));
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


/***/ })

};
