export const id = 7134;
export const ids = [7134];
export const modules = {

/***/ 37134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatBundle: () => (/* binding */ formatBundle),
/* harmony export */   makeBundle: () => (/* binding */ makeBundle),
/* harmony export */   signWithKey: () => (/* binding */ signWithKey),
/* harmony export */   signedBytes: () => (/* binding */ signedBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61040);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83917);



function signedBytes(signable) {
    return signable.kind === 'bytes'
        ? Buffer.from(signable.bytes)
        : _sigstore_core__WEBPACK_IMPORTED_MODULE_2__.dsse.preAuthEncoding(signable.payloadType, Buffer.from(signable.payload));
}
/** A bundle of a signature, before anybody has witnessed it. */
function makeBundle(signable, signature, by) {
    if (signable.kind === 'bytes')
        return (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.toMessageSignatureBundle)({
            ...{ digest: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(signable.bytes).digest(), signature },
            ...{ certificateChain: false, ...by },
        });
    const bundle = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.toDSSEBundle)({
        ...{ artifact: Buffer.from(signable.payload), artifactType: signable.payloadType, signature },
        ...{ certificateChain: false, ...by },
    });
    // The hint stands with the key. Verifiers in Go pass over a signature whose key they name otherwise.
    for (const one of bundle.content.dsseEnvelope.signatures)
        one.keyid = '';
    return bundle;
}
function formatBundle(bundle) {
    return JSON.stringify((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.bundleToJSON)(bundle));
}
/** Signs with a key. Nobody else is told of it. */
function signWithKey(signable, { privateKey, signer }) {
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', signedBytes(signable), privateKey);
    return formatBundle(makeBundle(signable, signature, { keyHint: signer.fingerprint }));
}


/***/ })

};
