export const id = 2886;
export const ids = [2886,7134];
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


/***/ }),

/***/ 92886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publicServices: () => (/* binding */ publicServices),
/* harmony export */   signKeyless: () => (/* binding */ signKeyless)
/* harmony export */ });
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83917);
/* harmony import */ var _sigstore_sign__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15179);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37134);



const publicServices = {
    fulcio: 'https://fulcio.sigstore.dev',
    rekor: 'https://rekor.sigstore.dev',
};
const timeoutMs = 10_000;
const retries = 2;
/**
 * Signs with a key that lasts as long as this call. Sigstore's certificate says whose it was, and its log when, for ever and for all.
 * @throws when Sigstore does not answer, or does not take the token.
 */
async function signKeyless(signable, getToken, services) {
    const options = { timeout: timeoutMs, retry: retries };
    const signer = new _sigstore_sign__WEBPACK_IMPORTED_MODULE_1__/* .FulcioSigner */ .$o({
        ...{ fulcioBaseURL: services.fulcio, identityProvider: { getToken } },
        ...options,
    });
    const { signature, key } = await signer.sign((0,_bundle_js__WEBPACK_IMPORTED_MODULE_2__.signedBytes)(signable));
    if (key.$case !== 'x509Certificate')
        throw new Error('Fulcio gave no certificate');
    const bundle = (0,_bundle_js__WEBPACK_IMPORTED_MODULE_2__.makeBundle)(signable, signature, { certificate: _sigstore_core__WEBPACK_IMPORTED_MODULE_0__.pem.toDER(key.certificate) });
    const log = new _sigstore_sign__WEBPACK_IMPORTED_MODULE_1__/* .RekorWitness */ .fU({ rekorBaseURL: services.rekor, ...options });
    const { tlogEntries } = await log.testify(bundle.content, key.certificate);
    return (0,_bundle_js__WEBPACK_IMPORTED_MODULE_2__.formatBundle)({ ...bundle, verificationMaterial: { ...bundle.verificationMaterial, tlogEntries } });
}


/***/ })

};
