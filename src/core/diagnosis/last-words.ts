import { trimmedLines } from '../format/lines.ts';

const longest = 300;

/** Words with which programs say that something is wrong. */
const complaint =
  /\b(?:errors?|fail(?:ed|ure)?|fatal|cannot|can't|could not|couldn't|unable|not found|no such|denied|refused|invalid|missing|required?s?|unknown|unexpected|unrecognized|undefined|unsupported|not supported|does not|must (?:not )?be|should not|no \w{1,20} found|is not exported|unbound variable|no rule|conflicts?|timed out|panic(?:ked)?|exception|abort(?:ed)?|killed)\b|[A-Za-z](?:Error|Exception)\b|error\[|^E: |❌|✘|⨯|×/i;

/** What is only a consequence, an advice, or good news. */
const empty =
  /^(?:warning\b|note:|hint:|info\b|npm (?:notice|warn|error|ERR!)|rake aborted!|-{3,}|make(?:\[\d{1,3}\])?: (?:\*\*\* \[|Entering|Leaving)|error: could not compile|error Command failed|failed to (?:solve|build)|\d{1,4} (?:errors?|warnings?) generated|tar: (?:Child|Error)|BEGIN failed|error during build|-- Configuring|Errors were encountered|dpkg: error processing|compilation (?:terminated|aborted)|To add an exception)|exit(?:ed)?(?: with)?(?: code| status|:| \()|returned (?:a non-zero|an? (?:error|exit)|error)|did not complete|executor failed|[Bb]uildx (?:call )?failed|this error originates|problem with pip|see above|complete log of this run|stack trace|for more|BUILD FAILED|\b0 (?:errors|failed)|^\s{0,8}at /i;

/**
 * The line of a failed step that says most of why, for when no entry of the catalogue knows it: its last complaint. Undefined when
 * no line complains.
 */
export function lastWords(said: string): string | undefined {
  const lines = trimmedLines(said.slice(0, endOfOutput(said))).filter(
    (line) => line.length > 3 && !empty.test(line),
  );
  const line = lines.filter((each) => complaint.test(each)).at(-1);
  return line === undefined || line.length <= longest ? line : `${line.slice(0, longest)}…`;
}

/** Where the builder begins to say that the step failed. */
function endOfOutput(said: string): number | undefined {
  const end = said.search(
    /process "…" did not complete|executor failed running \[|The command '…' returned|^(?:ERROR: )?failed to (?:solve|build):/m,
  );
  return end < 0 ? undefined : said.lastIndexOf('\n', end) + 1;
}
