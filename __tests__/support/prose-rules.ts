/** A word or construction that a native speaker of the field would not write. */
export interface ProseRule {
  /** A space in it stands for any white space, a line break too. */
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly say: string;
  /** A sentence that breaks the rule, and the same one as it should be. */
  readonly example: readonly [wrong: string, right: string];
}

/** What nothing that a user reads may hold: documents, metadata, messages, summaries. */
export const proseRules: readonly ProseRule[] = [
  {
    pattern: /\banew\b/,
    say: 'again, or a verb with re-: rebuild, re-run',
    example: ['Builds the layer anew.', 'Rebuilds the layer.'],
  },
  {
    pattern: /\bbeneath\b/,
    say: 'under, below, base layer',
    example: ['the layers beneath it', 'the layers that it is built on'],
  },
  {
    pattern: /\bbeforehand\b/,
    say: 'first, before that',
    example: ['Pulls the layers beforehand.', 'Pulls the layers first.'],
  },
  {
    pattern: /\bof (?:its|their|your|our|his) own\b/,
    say: 'its own x, a separate x, a dedicated x',
    example: ['on a runner of its own', 'on its own runner'],
  },
  {
    pattern: /\bby (?:itself|themselves)\b/,
    say: 'automatically, alone, on its own',
    example: ['The next run repairs it by itself.', 'The next run repairs it automatically.'],
  },
  {
    pattern: /\bwhich is what\b/,
    say: 'a sentence that says it directly',
    example: ['which is what the check does', 'The check does this.'],
  },
  {
    pattern: /\b(?:go(?:es)?|went|going) back to\b/,
    say: 'roll back, return to',
    example: ['The host goes back to the last release.', 'The host rolls back.'],
  },
  {
    pattern: /\b(?:take|takes|took|taken|taking) (?:it |them |hosts |the hosts )?back\b/,
    say: 'roll back',
    example: ['The hosts are taken back.', 'The hosts are rolled back.'],
  },
  {
    pattern: /\bsick\b/,
    say: 'unhealthy',
    example: ['The new release is sick.', 'The new release is unhealthy.'],
  },
  {
    pattern:
      /\b(?:is|are|was|were|be|not) well\b(?! known)|\bunwell\b|\b(?:hosts?|images?|releases?) well\b|[ ¤]well\)/,
    say: 'healthy, unhealthy',
    example: ['All is well.', 'Everything is healthy.'],
  },
  {
    pattern: /\b(?:is|are|was|were|be|not|longer) current\b/,
    say: 'up to date, outdated',
    example: ['The layer is not current.', 'The layer is outdated.'],
  },
  {
    pattern: /\bwho(?:so)?ever\b/,
    say: 'if you …, anyone who …',
    example: ['Whoever uses Compose needs nothing else.', 'If you use Compose, you need nothing else.'],
  },
  {
    pattern: /\b(?:tells?|told|telling)\b(?! apart)/,
    say: 'report, print, show, say',
    example: ['It tells what the package holds.', 'It reports what the package holds.'],
  },
  {
    pattern: /\bgot nothing\b/,
    say: 'required, missing',
    example: ['expected the name of a host, got nothing', 'required: the name of a host'],
  },
  {
    pattern: /\bnot right\b/,
    say: 'invalid',
    example: ['2 inputs are not right', '2 invalid inputs'],
  },
  {
    pattern: /\bso many\b/,
    say: 'how many, at least, up to',
    example: ['So many builds in a row.', 'Number of consecutive builds.'],
  },
  {
    pattern: /\b(?:stands?|stood|standing) on\b/,
    say: 'is based on, depends on, is built on, on top of',
    example: ['the layers that stand on it', 'the layers that depend on it'],
  },
  {
    pattern: /\bno trace\b/,
    say: 'removes everything',
    example: ['No trace of it is left.', 'It removes everything that it created.'],
  },
  {
    pattern: /\b(?:is|are|was|were) away\b/,
    say: 'fails, cannot be reached',
    example: ['The registry is away.', 'The registry cannot be reached.'],
  },
  {
    pattern: /\bgive (?:it|them|the|a|an|each|one|no|more|that|at)\b|\b(?:is|are|was|were|be|been) given\b/,
    say: 'set, pass, choose',
    example: ['Give the input a value.', 'Set the input.'],
  },
  {
    pattern: /\blook(?:s|ed|ing)? (?:whether|at)\b/,
    say: 'check, see',
    example: ['It looks whether the layers exist.', 'It checks whether the layers exist.'],
  },
  {
    pattern: /\b(?:nobody|anybody|somebody|everybody)\b/,
    say: 'nothing, anyone, you, or the person in question',
    example: ['It fails without anybody noticing.', 'It fails silently.'],
  },
  {
    pattern:
      /\bthe (?:ones?|release|run|quarter|commit|image|version|deployment|step|build) before\b(?! (?:the|it|a|an|this|that|you|its))/,
    say: 'the previous x',
    example: ['the quarter before', 'the previous quarter'],
  },
  {
    pattern: /\brid of\b/,
    say: 'freed, removed',
    example: ['what the disk is rid of', 'space freed on the disk'],
  },
  {
    pattern: /\bmend(?:s|ed|ing)?\b/,
    say: 'fix, repair',
    example: ['Line breaks are mended.', 'Line breaks are repaired.'],
  },
  {
    pattern: /\ball the same\b/,
    say: 'anyway, still',
    example: ['It is retried all the same.', 'It is still retried.'],
  },
  {
    pattern: /\b(?:puts?|putting) out\b/,
    say: 'outputs, returns',
    example: ['what the action puts out', 'what the action outputs'],
  },
  {
    pattern: /\b(?:take|takes|took|taken|taking) along\b/,
    say: 'include',
    example: ['Layers on top are taken along.', 'Layers on top are included.'],
  },
  {
    pattern: /\b(?:is|are|was|were) to (?:be|go|have|get|take|download|stay)\b/,
    say: 'must, should, will',
    example: ['a container that is to be stopped', 'a container that will be stopped'],
  },
  {
    pattern: /\b(?:has|have|had) not (?:the|a|an)\b/,
    say: 'lacks, does not have',
    example: ['The token has not the scope.', 'The token lacks the scope.'],
  },
  {
    pattern: /\b(?:come|comes|came|coming) into being\b/,
    say: 'is created',
    example: ['The cache comes into being later.', 'The cache is created later.'],
  },
  {
    pattern: /\bto be had\b/,
    say: 'available',
    example: ['where workflows are not to be had', 'where workflows are not available'],
  },
  {
    pattern: /\bgo(?:es)? before (?:those|these|that|the)\b/,
    say: 'takes precedence over, overrides',
    example: ['These secrets go before those of the caller.', 'These secrets override those of the caller.'],
  },
  {
    pattern: /\bbut for\b/,
    say: 'except',
    example: ['all inputs, but for two', 'all inputs except two'],
  },
  {
    pattern: /\b(?:one|item|reference|name|line|value|host|pair|`) a line\b/,
    say: 'one per line',
    example: ['Build arguments, one a line.', 'Build arguments, one per line.'],
  },
  {
    pattern: /[,(] say\b/,
    say: 'for example, such as',
    example: ['a proxy, say, or a firewall', 'for example a proxy or a firewall'],
  },
  {
    pattern: /\bwhere (?:wanted|needed)\b/,
    say: 'optional, if needed',
    example: ['with a level where wanted', 'with an optional level'],
  },
  {
    pattern: /\b(?:and|or) the like\b/,
    say: 'similar, such as',
    example: ['firewalls and the like', 'for example firewalls'],
  },
  {
    pattern: /\b(?:lies?|lying|lay) (?:in|on|beside|under|at)\b/,
    say: 'is in, is stored in',
    example: ['The state lies in a folder.', 'The state is in a folder.'],
  },
  {
    pattern: /\bbeside\b/,
    say: 'next to, in addition to, with',
    example: ['a tag beside the layers', 'a tag next to the layers'],
  },
  {
    pattern: /\b(?:thereof|therein|thereby|wherein|whereof|hitherto|thrice)\b/,
    say: 'modern English',
    example: ['the image and the layers thereof', 'the image and its layers'],
  },
  {
    pattern: /\bas it were\b|\bso to say\b/,
    say: 'nothing',
    example: ['It is a layer, so to say.', 'It is a layer.'],
  },
  {
    pattern: /\w[)\]"”`¤]?; (?!then\b|do\b|done\b|fi\b|else\b|while\b)\w+ \w+ /,
    say: 'a full stop, and a new sentence',
    example: ['A tag is moved; the image stays where it is.', 'A tag is moved. The image stays where it is.'],
  },
];
