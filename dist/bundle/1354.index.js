export const id = 1354;
export const ids = [1354];
export const modules = {

/***/ 81354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ declaredEnvs),
/* harmony export */   M: () => (/* binding */ declaredArgs)
/* harmony export */ });
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75718);

/** What an ARG instruction declares. */
function declaredArgs(instruction) {
    return instruction.args.map((word) => {
        const equals = word.indexOf('=');
        if (equals === 0)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, `expected a name before "=" in ARG, got "${word}"`);
        return equals < 0
            ? { name: word, defaultText: undefined, word }
            : { name: word.slice(0, equals), defaultText: word.slice(equals + 1), word };
    });
}
/** What an ENV instruction sets, in the old form `ENV name value` too (`parser/line_parsers.go`, `parseNameVal`). */
function declaredEnvs(instruction, escapeChar) {
    const words = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .splitWords */ .yM)(instruction.rest, escapeChar);
    if (words[0]?.includes('=') !== true) {
        const [nameText = '', valueText] = instruction.rest.split(/[\t\v\f\r ]+([\s\S]*)/);
        if (valueText === undefined)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, 'expected ENV name=value');
        return [{ nameText, valueText }];
    }
    return words.map((word) => {
        const equals = word.indexOf('=');
        if (equals <= 0)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, `expected name=value in ENV, got "${word}"`);
        return { nameText: word.slice(0, equals), valueText: word.slice(equals + 1) };
    });
}


/***/ })

};
