import { declaredArgs } from '../../core/dockerfile/declaration.ts';
import { firstFew } from '../../core/format/first-few.ts';
import { agree } from '../../core/format/quantity.ts';
import { changesBetweenRuns } from '../../core/layers/changing-argument.ts';
import { isLoginName, isSecretArg, usualSecrets } from '../../core/layers/secret-argument.ts';
import type { Proposal } from './proposal.ts';

type Given = Pick<Proposal, 'candidate' | 'dockerfile' | 'decisions' | 'openArguments'>;

/** What a person should know of the arguments of a build. */
export function argumentRemarks(given: Given): readonly string[] {
  const { candidate, openArguments } = given;
  return [
    ...openArguments.map(({ name, line }) =>
      candidate.buildArgs[name] === undefined || candidate.buildArgs[name]?.startsWith('${{')
        ? `Line ${line} of ${candidate.dockerfile} needs the build argument ${name}, which has no default.`
        : `The build argument ${name}, which line ${line} needs, is ${candidate.buildArgs[name]}.`,
    ),
    ...varyingRemark(candidate),
    ...secretRemark(given),
    ...developmentRemark(given),
    ...variableRemarks(given),

    ...emptiedRemark(given),
    ...emptyRemark(given),
  ];
}

/** What workflows give other values. */
function varyingRemark({ varying = [], mentions: [first] }: Proposal['candidate']): readonly string[] {
  if (varying.length === 0) return [];
  return [
    `Builds in workflows differ in the build ${agree(varying.length, 'argument', 'arguments')} ${firstFew(varying)}. The values here are those of ${first?.where}.`,
  ];
}

/** Logins among the arguments of compose, which init copies nowhere. */
function secretRemark({ candidate: { open, buildArgs, mentions } }: Given): readonly string[] {
  const given = [...(open?.secrets ?? []), ...Object.keys(open?.args ?? {}).filter(isLoginName)];
  const names = [...new Set(given)].filter((name) => buildArgs[name] === undefined);
  if (names.length === 0 || ![undefined, 'compose'].includes(mentions[0]?.by)) return [];
  const [argument, is, it] =
    names.length === 1 ? ['argument', 'is a login', 'it'] : ['arguments', 'are logins', 'them'];
  return [
    `${open?.file} gives the build ${argument} ${firstFew(names)}, which ${is}, so init copies ${it} nowhere. Anyone who has the image can read ${it}: use a build secret instead.`,
  ];
}

/** What compose gives for development, and a release does without. */
function developmentRemark({ candidate: { development, buildArgs, mentions } }: Given): readonly string[] {
  const args = Object.entries(development?.args ?? {}).filter(([name]) => buildArgs[name] === undefined);
  if (args.length === 0 || ![undefined, 'compose'].includes(mentions[0]?.by)) return [];
  const [it, is] = args.length === 1 ? ['it', 'is'] : ['they', 'are'];
  return [
    `Compose gives ${firstFew(args.map(([name, value]) => `${name}=${value}`))} for development, so ${it} ${is} left out. If a release needs ${args.length === 1 ? 'it' : 'them'}, set \`build-args\`.`,
  ];
}

/** What compose takes from variables that nothing in the repository sets. */
function variableRemarks({
  candidate: { dockerfile: path, open, buildArgs, mentions },
  dockerfile,
  openArguments,
}: Given): readonly string[] {
  if (open === undefined || ![undefined, 'compose'].includes(mentions[0]?.by)) return [];
  const { file, args, target, examples, mixed } = open;
  const exampleOf = (variable: string) => {
    const example = examples?.get(variable);
    const isShown =
      example !== undefined && example.value !== '' && !isSecretArg(variable, example.value, usualSecrets);
    return isShown ? example : undefined;
  };
  const sayOf = (variable: string): string => {
    const example = exampleOf(variable);
    return example === undefined ? '' : ` ${example.path} says ${example.value}, and is only an example.`;
  };
  const all = declarations(dockerfile);
  const declared = new Set(all.map(({ name }) => name));
  const logins = new Set([...open.secrets, ...Object.keys(args).filter(isLoginName)]);
  const needed = openArguments.flatMap(({ name }) => {
    const variable = args[name];
    return variable === undefined ? [] : [{ name, variable }];
  });
  const others = Object.keys(args).filter(
    (name) =>
      buildArgs[name] === undefined &&
      declared.has(name) &&
      !logins.has(name) &&
      needed.every((other) => other.name !== name),
  );
  const shown = others.flatMap((name) => {
    const example = mixed?.has(name) === true ? undefined : exampleOf(args[name] ?? '');
    return example === undefined ? [] : [{ ...example, name }];
  });
  const [argument, value, it] =
    others.length === 1
      ? ['argument', 'value of a variable', 'it']
      : ['arguments', 'values of variables', 'them'];
  const empty = others.filter((name) =>
    all.every((one) => one.name !== name || one.defaultText === undefined),
  );
  const counted =
    empty.length === others.length
      ? ''
      : ` The ${agree(others.length - empty.length, 'default', 'defaults')} of ${path} ${agree(others.length - empty.length, 'counts', 'count')}, unless you set ${it} in \`build-args\`.`;
  const emptied =
    empty.length === 0
      ? ''
      : ` ${firstFew(empty)} ${agree(empty.length, 'has', 'have')} no default, so set ${agree(empty.length, 'it', 'them')} in \`build-args\`.`;
  return [
    ...needed.map(
      ({ name, variable }) =>
        `${file} gives the build argument ${name} the value of the variable ${variable}, which no committed file sets.${sayOf(variable)}`,
    ),
    ...(others.length === 0
      ? []
      : [
          `${file} gives the build ${argument} ${firstFew(others)} the ${value} that no committed file sets.${shown.length === 0 ? '' : ` ${shown[0]?.path} says ${firstFew(shown.map((one) => `${one.name}=${one.value}`))}, and is only an example.`}${counted}${emptied}`,
        ]),
    ...(target === undefined
      ? []
      : [
          `${file} takes the target of ${path} from the variable ${target}, which no committed file sets, so the last stage is built.${sayOf(target)} --target builds another one.`,
        ]),
  ];
}

/** Arguments that BuildKit sets, or takes from its own environment. */
const automatic =
  /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT|STAGE)$|^BUILDKIT_|_proxy$|^SOURCE_DATE_EPOCH$/i;

/** Arguments that a bake file gives no text, because only the environment has one: the default of the Dockerfile does not count. */
function emptiedRemark({ candidate, dockerfile }: Given): readonly string[] {
  const { buildArgs, mentions, dockerfile: path } = candidate;
  const file = mentions[0]?.by === 'bake' ? mentions[0].where : undefined;
  const names = new Set(
    declarations(dockerfile).flatMap(({ name, defaultText }) =>
      buildArgs[name] === '' && !['', undefined, '""'].includes(defaultText) ? [name] : [],
    ),
  );
  if (file === undefined || names.size === 0) return [];
  const [argument, value, does] =
    names.size === 1 ? ['argument', 'default', 'does'] : ['arguments', 'defaults', 'do'];
  return [
    `The ${file} leaves the build ${argument} ${firstFew([...names])} empty, so the ${value} of ${path} ${does} not count. If your builds set a variable for it, set \`build-args\` here.`,
  ];
}

/** Arguments that steps read and nothing gives a value to; who builds in a workflow knows what it gives. */
function emptyRemark({ candidate, dockerfile, decisions, openArguments }: Given): readonly string[] {
  if (candidate.mentions.some(({ by }) => by === 'workflow' || by === 'bake')) return [];
  const needed = new Set(decisions.map(({ stage }) => stage));
  const steps = (dockerfile?.stages ?? [])
    .filter(({ displayName }) => needed.size === 0 || needed.has(displayName))
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => /^(?:RUN|COPY|ADD|WORKDIR|USER|ENV)$/.test(keyword));
  const all = declarations(dockerfile);
  const told = new Set([
    ...Object.keys({ ...candidate.buildArgs, ...candidate.open?.args }),
    ...(candidate.open?.secrets ?? []),
    ...openArguments.map(({ name }) => name),
    ...all.flatMap(({ name, defaultText }) => (defaultText === undefined ? [] : [name])),
  ]);
  const names = [...new Set(all.map(({ name }) => name))].filter(
    (name) =>
      !told.has(name) &&
      !automatic.test(name) &&
      // A commit or a date says only where an image comes from.
      !changesBetweenRuns(name, undefined, 'x') &&
      (bundled.test(name) || steps.some(({ code }) => reads(code, name))),
  );
  if (names.length === 0) return [];
  const [argument, is, has, it] =
    names.length === 1 ? ['argument', 'is', 'has', 'it'] : ['arguments', 'are', 'have', 'them'];
  const build = `The build ${argument} ${names.join(', ')}`;
  return [
    candidate.unreadFile === undefined
      ? `${build} ${is} empty: ${agree(names.length, 'it', 'they')} ${has} no default, and nothing says a value. If ${candidate.dockerfile} needs one, set ${it} with --build-args.`
      : `${build} ${has} no default. ${candidate.unreadFile} may set ${it}, but was not read.`,
  ];
}

/** Arguments that bundlers read from the environment of a step. */
const bundled = /^(?:VITE|NEXT_PUBLIC|NUXT_PUBLIC|REACT_APP|VUE_APP|EXPO_PUBLIC|GATSBY)_/;

/** Whether a step takes the value of a variable as it is: `$A` and `${A}`, but not `${A:-b}`. */
function reads(code: string, name: string): boolean {
  return (
    code.includes(`\${${name}}`) ||
    code
      .split(`$${name}`)
      .slice(1)
      .some((rest) => !/^\w/.test(rest))
  );
}

function declarations(dockerfile: Proposal['dockerfile']) {
  const all = [
    ...(dockerfile?.globals ?? []),
    ...(dockerfile?.stages.flatMap(({ instructions }) => instructions) ?? []),
  ];
  return all.filter(({ keyword }) => keyword === 'ARG').flatMap(declaredArgs);
}
