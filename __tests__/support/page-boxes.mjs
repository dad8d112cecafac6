/**
 * Runs in a browser, on a page with a frame for each report: writes into `<pre>` what of each report is cut, or wider than its
 * frame, and the words that are broken. What may be scrolled on its own can be reached: logs and lines to copy, but no table on a phone.
 */
export function measureFrames() {
  const results = [...document.querySelectorAll('iframe')].map((frame) => ({
    name: frame.title,
    problems: problemsOf(/** @type {Document} */ (frame.contentDocument), frame.clientWidth).slice(0, 5),
  }));
  const pre = document.createElement('pre');
  pre.textContent = JSON.stringify(results);
  document.body.replaceChildren(pre);

  /** @param {Document} page @param {number} width */
  function problemsOf(page, width) {
    for (const folded of page.querySelectorAll('details')) folded.open = true;
    const { scrollWidth } = page.documentElement;
    return [
      ...(page.querySelector('main') === null ? ['nothing is shown'] : []),
      ...(scrollWidth > width ? [`the page is ${scrollWidth} pixels wide`] : []),
      ...[...page.querySelectorAll('body *')].flatMap((element) => cutOf(element, page)),
      ...textsOf(page).flatMap((text) => outsideOf(text, width, page)),
      ...textsOf(page).flatMap((text) => brokenOf(text, page)),
    ];
  }

  /** @param {Element} element @param {Document} page */
  function cutOf(element, page) {
    const { overflowX } = styleOf(element, page);
    const { scrollWidth, clientWidth } = element;
    const mayScroll = element.tagName === 'PRE';
    const isCut =
      overflowX !== 'visible' && scrollWidth > clientWidth + 1 && !mayScroll && !isHidden(element);
    return isCut ? [`${nameOf(element)} is cut: ${scrollWidth} of ${clientWidth} pixels`] : [];
  }

  /** Heads of columns that stand beside each cell instead, and are only for those who listen. @param {Element} element */
  function isHidden(element) {
    return element.closest('svg') !== null || element.closest('thead') !== null;
  }

  /** That what is around it is cut, is a finding already. @param {Element | null} around @param {Document} page */
  function isClipped(around, page) {
    if (around === null) return false;
    const { scrollWidth, clientWidth } = around;
    const isCut = styleOf(around, page).overflowX !== 'visible' && scrollWidth > clientWidth;
    return isCut || isClipped(around.parentElement, page);
  }

  /** @param {Document} page */
  function textsOf(page) {
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode())
      if (/\S/.test(walker.currentNode.nodeValue ?? '')) texts.push(walker.currentNode);
    return texts;
  }

  /** @param {Node} text @param {number} width @param {Document} page */
  function outsideOf(text, width, page) {
    const parent = /** @type {Element} */ (text.parentElement);
    if (parent.closest('pre, title, style, thead') !== null || isClipped(parent, page)) return [];
    const range = page.createRange();
    range.selectNodeContents(text);
    const outside = [...range.getClientRects()].find(({ left, right }) => left < -0.5 || right > width + 0.5);
    return outside === undefined
      ? []
      : [
          `"${(text.nodeValue ?? '').trim().slice(0, 40)}" in ${nameOf(parent)} ends at ${Math.round(outside.right)}`,
        ];
  }

  /** Words of letters that go on in a next line. Longer ones may have to. @param {Node} text @param {Document} page */
  function brokenOf(text, page) {
    const parent = /** @type {Element} */ (text.parentElement);
    if (parent.closest('pre, title, style, thead, svg') !== null) return [];
    return [...(text.nodeValue ?? '').matchAll(/(?<![^\s])[a-z]{2,14}(?![^\s])/gi)].flatMap(
      ({ 0: word, index }) => {
        const range = page.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        return lines.size > 1 ? [`"${word}" is broken in ${nameOf(parent)}`] : [];
      },
    );
  }

  /** @param {Element} element @param {Document} page */
  function styleOf(element, page) {
    return /** @type {Window} */ (page.defaultView).getComputedStyle(element);
  }

  /** @param {Element} element */
  function nameOf(element) {
    const head = element.querySelector('th')?.textContent ?? '';
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${head}`.trim();
  }
}
