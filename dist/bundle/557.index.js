export const id = 557;
export const ids = [557];
export const modules = {

/***/ 3340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readHeadCommit)
/* harmony export */ });
/** The commit that is checked out in a folder; undefined where it is in no checkout, or git cannot tell. */
async function readHeadCommit(folder, { env, commands }) {
    const result = await commands
        .run('git', ['rev-parse', '--verify', 'HEAD'], { cwd: folder, env })
        .catch(() => undefined);
    const commit = result?.exitCode === 0 ? result.stdout.trim() : '';
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) ? commit : undefined;
}


/***/ }),

/***/ 557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followedRun: () => (/* binding */ followedRun)
});

;// CONCATENATED MODULE: ./lib/core/layers/run-event.js
/** Events that a `workflow_run` may count as. */
const countable = ['push', 'schedule', 'workflow_dispatch'];
/** Whether the facts about refs are worth a request: nothing else speaks against it. */
function mayCount(event, { repository, head, usesCheckout }) {
    return whyNotCounted(event, { repository, head, usesCheckout, refs: [] }, true) === undefined;
}
/**
 * The event that a `workflow_run` counts as: the push, schedule or dispatch that it follows, if that was a run of this repository,
 * its commit is what is checked out, and the branch or tag still is at that commit. A payload names a tag `main` and the branch
 * `main` alike, so the repository must say which of them it is. Any other event, and a `workflow_run` that counts as nothing else,
 * is returned as it is, with the reason.
 */
function countedEvent(event, facts) {
    const { follows } = event;
    if (event.name !== 'workflow_run' || follows === undefined)
        return event;
    const notCounted = whyNotCounted(event, facts, false);
    if (notCounted !== undefined)
        return { ...event, notCounted };
    const ref = refOf(follows, facts) ?? '';
    return { name: follows.event, ref, defaultBranch: event.defaultBranch, follows };
}
function whyNotCounted(event, facts, refsUnknown) {
    const { follows } = event;
    if (follows === undefined)
        return 'its payload names no run that it follows';
    const { repository, head, usesCheckout } = facts;
    if (follows.headRepository.toLowerCase() !== repository.toLowerCase())
        return `it follows a run of ${follows.headRepository === '' ? 'a repository that is gone' : follows.headRepository}`;
    if (!countable.includes(follows.event))
        return `it follows the event ${follows.event}`;
    if (usesCheckout && head !== follows.sha)
        return `${head === undefined ? 'nothing' : head.slice(0, 7)} is checked out, not ${follows.sha.slice(0, 7)}, the commit of the run that it follows (use ref: \${{ github.event.workflow_run.head_sha }} in actions/checkout)`;
    if (refsUnknown || refOf(follows, facts) !== undefined)
        return undefined;
    return `no branch or tag ${follows.name} is at ${follows.sha.slice(0, 7)} any more, or git cannot ask the repository`;
}
/** A branch before a tag: what is at the tip of the branch is the branch's, whoever tagged it too. */
function refOf({ name, sha }, { refs }) {
    return [`refs/heads/${name}`, `refs/tags/${name}`].find((wanted) => refs.some(({ ref, sha: at }) => ref === wanted && at === sha));
}

// EXTERNAL MODULE: ./lib/adapters/context/head-commit.js
var head_commit = __webpack_require__(3340);
;// CONCATENATED MODULE: ./lib/adapters/github/followed-run.js


/** A server that says nothing for this many seconds is not waited for. */
const patience = ['-c', 'http.lowSpeedLimit=1', '-c', 'http.lowSpeedTime=20'];
/**
 * The run that a `workflow_run` counts as, at the commit that it follows; every other run as it is. Asks git for the commit that is
 * checked out, and the repository for its refs, because the payload does not tell a branch from a tag.
 */
async function followedRun(run, checkout) {
    const { event, repository } = run;
    const { follows } = event;
    if (event.name !== 'workflow_run' || follows === undefined)
        return run;
    const head = checkout.folder === undefined ? undefined : await (0,head_commit/* readHeadCommit */.g)(checkout.folder, checkout);
    const known = { repository, head, usesCheckout: checkout.folder !== undefined, refs: [] };
    const refs = mayCount(event, known) ? await readRefs(follows.name, run.repositoryUrl, checkout) : [];
    const counted = countedEvent(event, { ...known, refs });
    return counted.name === 'workflow_run'
        ? { ...run, event: counted }
        : { ...run, event: counted, revision: follows.sha, branch: follows.name };
}
/** The branch and the tag of a name, with the commits that they are at. None where git cannot ask. */
async function readRefs(name, repositoryUrl, { folder, env, commands }) {
    const wanted = [`refs/heads/${name}`, `refs/tags/${name}`];
    const result = await commands
        .run('git', [
        ...[...patience, 'ls-remote', '--quiet'],
        // A checkout has the login for its remote.
        ...[folder === undefined ? repositoryUrl : 'origin', ...wanted, `${wanted[1]}^{}`],
    ], { env: { ...env, GIT_TERMINAL_PROMPT: '0' }, ...(folder === undefined ? {} : { cwd: folder }) })
        .catch(() => undefined);
    if (result?.exitCode !== 0)
        return [];
    return result.stdout.split('\n').flatMap((line) => {
        const match = /^([0-9a-f]{40,64})\t(\S+)$/.exec(line);
        const [, sha = '', ref = ''] = match ?? [];
        // What an annotated tag stands for is listed behind it, as `TAG^{}`.
        const plain = ref.replace(/\^\{\}$/, '');
        return wanted.includes(plain) ? [{ ref: plain, sha }] : [];
    });
}


/***/ })

};
