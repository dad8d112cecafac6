export const id = 6763;
export const ids = [6763];
export const modules = {

/***/ 36763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  quarterCommand: () => (/* binding */ quarterCommand)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/images/command.js + 6 modules
var images_command = __webpack_require__(34715);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/commands/images/page.js
var page = __webpack_require__(47618);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
;// CONCATENATED MODULE: ./lib/commands/quarter/page.js



const quarterMark = '📅';
function quarterDocument(report) {
    const { recorded, hold, moved, error } = report;
    const nextSteps = hold === undefined
        ? []
        : ['"cache-prewarm quarter release" ends the hold. The next prewarm then builds outdated layers.'];
    return (0,page_document/* createDocument */.ui)({ ...report, nextSteps }, {
        mark: error === undefined ? quarterMark : '❌',
        tone: error !== undefined ? 'failed' : moved.length > 0 ? 'changed' : 'good',
        headline: headline(report),
        subject: report.image,
        facts: error !== undefined
            ? // Where it failed, nothing of this is known.
                {}
            : {
                recorded: recorded === undefined ? 'nothing is recorded' : `builds read the record of ${recorded}`,
                hold: hold === undefined
                    ? 'not held'
                    : `held at ${hold.quarter} by ${hold.by} since ${hold.since.slice(0, 10)}`,
            },
        tiles: error !== undefined
            ? {}
            : {
                recorded: (0,page_document/* tile */.Vs)('Builds read', recorded ?? 'No record', 'the newest record'),
                moved: (0,page_document/* tile */.Vs)('Moved', (0,quantity/* plural */.LS)(moved.length, 'tag')),
                hold: (0,page_document/* tile */.Vs)('Hold', hold?.quarter ?? 'None', hold === undefined ? '' : `by ${hold.by} since ${hold.since.slice(0, 10)}`),
            },
        parts: [quartersPart(report), movedPart(report)],
    });
}
function quartersPart({ quarters }) {
    return (0,page_document/* part */.y_)('Quarters', (0,block/* table */.tp)(['Quarter', 'Recorded', (0,block/* asCode */.qM)('Layer'), (0,block/* asDigest */.J6)('Digest'), 'Now'], quarters.flatMap(({ quarter, recordedAt, layers }) => layers.map(({ name, digest, current }, index) => [
        index === 0 ? quarter : '',
        index === 0 ? (recordedAt?.slice(0, 10) ?? 'no record') : '',
        name,
        digest,
        current ? '✅ the same' : 'another',
    ]))));
}
function movedPart({ moved }) {
    return (0,page_document/* part */.y_)('Moved tags', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Tag'), (0,block/* asDigest */.J6)('From'), (0,block/* asDigest */.J6)('To')], moved.map(({ tag, from, to }) => [tag, from ?? '', to])));
}
function headline({ task, quarters, moved, hold, recorded, error }) {
    if (error !== undefined) {
        if (task === 'restore')
            return 'The quarter was not restored';
        return task === 'start' ? 'The quarter was not started' : 'The quarters could not be read';
    }
    if (task === 'start')
        return `${recorded ?? 'The quarter'} has started: ${(0,quantity/* plural */.LS)(moved.length, 'layer')} replaced`;
    if (task === 'restore')
        return `Back at ${hold?.quarter ?? 'the quarter'}: ${(0,quantity/* plural */.LS)(moved.length, 'tag')} moved`;
    if (task === 'release')
        return 'The hold has ended';
    return quarters.length === 0 ? 'No quarter has tags' : `${(0,quantity/* plural */.LS)(quarters.length, 'quarter')}`;
}

;// CONCATENATED MODULE: ./lib/commands/quarter/images.js




/** The quarters of each image that bake files name. */
const quarterImages = {
    kind: 'quarter',
    whole: (report) => ({ ...report, kind: 'quarter' }),
    page: quarterImagesDocument,
};
function quarterImagesDocument(report) {
    const { images, error } = report;
    const moved = images.reduce((sum, image) => sum + (image.report?.moved.length ?? 0), 0);
    const held = images.filter((image) => image.report?.hold !== undefined).map(({ name }) => name);
    const { failed } = (0,page/* countedImages */.Nx)(images);
    return (0,page_document/* createDocument */.ui)({
        ...report,
        nextSteps: held.length === 0
            ? []
            : ['"cache-prewarm quarter release" ends the hold. The next prewarm then builds outdated layers.'],
    }, {
        mark: error === undefined ? quarterMark : '❌',
        tone: error !== undefined ? 'failed' : moved > 0 ? 'changed' : 'good',
        headline: error === undefined
            ? `${(0,quantity/* plural */.LS)(images.length, 'image')}: ${moved > 0 ? `${(0,quantity/* plural */.LS)(moved, 'tag')} moved` : 'no tag was moved'}`
            : failed.length > 0
                ? `The quarters of ${(0,page/* listImages */.v8)(failed.map(({ name }) => name))} failed`
                : 'The quarters failed',
        subject: images.map(({ name }) => name).join(', '),
        facts: { hold: held.length === 0 ? 'not held' : `${(0,page/* listImages */.v8)(held)} held` },
        tiles: {
            moved: (0,page_document/* tile */.Vs)('Moved', (0,quantity/* plural */.LS)(moved, 'tag'), `of ${(0,quantity/* plural */.LS)(images.length, 'image')}`),
        },
        parts: [
            (0,page/* imagesPart */.ON)(images, ['Builds read', 'Moved', 'Hold'], (one) => ({
                cells: [one.recorded ?? 'no record', (0,quantity/* plural */.LS)(one.moved.length, 'tag'), one.hold?.quarter ?? 'none'],
                tone: undefined,
            })),
            ...(0,page/* pageParts */.kZ)(report, quarterDocument),
        ],
    });
}

// EXTERNAL MODULE: ./lib/commands/quarter/report.js
var report = __webpack_require__(31055);
;// CONCATENATED MODULE: ./lib/commands/quarter/index.js





const quarterOfOne = (0,command/* defineCommand */.N)({
    metadata: 'action.yml',
    terminal: {
        leavesOut: ['only', 'refresh', 'max-age', 'quarter'],
        positionals: ['task', 'quarter'],
    },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 30644))).readQuarterInputs(values, context),
    nothing: () => report/* nothingMoved */.F,
    run: async (context, inputs) => (await __webpack_require__.e(/* import() */ 3669).then(__webpack_require__.bind(__webpack_require__, 83669))).quarter(context, inputs),
    report: report/* quarterReport */.J,
    image: ({ image }) => image,
    page: quarterDocument,
});
const quarters = (0,images_command/* withImages */.n)(quarterOfOne, quarterImages);
/** Shows what each quarter holds, starts one, restores one, and ends that. */
const quarterCommand = {
    ...quarters,
    async run(context, given) {
        if (given.kind === 'one' || given.images[0]?.inputs.task !== 'start')
            return quarters.run(context, given);
        const { startTogether } = await __webpack_require__.e(/* import() */ 9172).then(__webpack_require__.bind(__webpack_require__, 19172));
        return quarters.run(context, {
            ...given,
            images: startTogether(context, given.images, given.values),
        });
    },
};


/***/ }),

/***/ 31055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nothingMoved),
/* harmony export */   J: () => (/* binding */ quarterReport)
/* harmony export */ });
const nothingMoved = { quarters: [], recorded: undefined, hold: undefined, moved: [] };
function quarterReport({ quarters, recorded, hold, moved }, { schemaVersion, notices, warnings, error }, { task, image }) {
    return {
        ...{ schemaVersion, kind: 'quarter', task, image, quarters, recorded, hold },
        ...{ moved, notices, warnings, error },
    };
}


/***/ })

};
