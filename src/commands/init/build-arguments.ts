import type { Instruction } from '../../core/dockerfile/instruction.ts';
import { firstFew } from '../../core/format/first-few.ts';
import { agree } from '../../core/format/quantity.ts';
import { groupBy } from '../../core/group.ts';
import { declaredArguments, isBuiltByOthers, toldArguments } from '../../core/init/argument-values.ts';
import type { OpenArgument } from '../../core/init/open-argument.ts';
import { isSecretOfWorkflow } from '../../core/init/secret-of-run.ts';
import { changesBetweenRuns } from '../../core/layers/changing-argument.ts';
import { isLoginName, isNamedSecret, isSecretArg, usualSecrets } from '../../core/layers/secret-argument.ts';
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
    ...workflowSecretRemark(given),
    ...developmentRemark(given),
    ...variableRemarks(given),
    ...scriptedRemark(given),
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

/** Who says of an image what files say of it, and no workflow. */
const ofFiles: ReadonlySet<string | undefined> = new Set([undefined, 'compose', 'bake']);

/** Logins among the arguments of compose and bake files, which init copies nowhere. */
function secretRemark({ candidate: { open, buildArgs, mentions } }: Given): readonly string[] {
  const given = [...(open?.secrets ?? []), ...Object.keys(open?.args ?? {}).filter(isLoginName)];
  const names = [...new Set(given)].filter((name) => buildArgs[name] === undefined);
  if (names.length === 0 || !ofFiles.has(mentions[0]?.by)) return [];
  const [argument, is, it] =
    names.length === 1 ? ['argument', 'is a login', 'it'] : ['arguments', 'are logins', 'them'];
  return [
    `${open?.file} gives the build ${argument} ${firstFew(names)}, which ${is}, so init copies ${it} nowhere. Anyone who has the image can read ${it}: use a build secret instead.`,
  ];
}

/** Secrets of a workflow that no run can tell from other values. */
function workflowSecretRemark({ candidate, dockerfile }: Given): readonly string[] {
  const declared = new Set(declaredArguments(dockerfile).map(({ name }) => name));
  const names = Object.entries(candidate.buildArgs).flatMap(([name, value]) =>
    declared.has(name) && isSecretOfWorkflow(name, value) && !isNamedSecret(name) ? [name] : [],
  );
  if (names.length === 0) return [];
  const [argument, value, their, it] =
    names.length === 1
      ? ['argument', 'a secret', 'its name', 'it']
      : ['arguments', 'secrets', 'their names', 'them'];
  return [
    `A workflow gives the build ${argument} ${names.join(', ')} ${value}, but ${their} ${names.length === 1 ? 'does' : 'do'} not say so, and a run cannot know it. Add ${it} to the default of \`secret-args\`, or use a build secret.`,
  ];
}

/** What compose gives for development, and a release does without. */
function developmentRemark({ candidate: { development, buildArgs, mentions } }: Given): readonly string[] {
  const args = Object.entries(development?.args ?? {}).filter(([name]) => buildArgs[name] === undefined);
  if (args.length === 0 || !ofFiles.has(mentions[0]?.by)) return [];
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
  if (open === undefined || !ofFiles.has(mentions[0]?.by)) return [];
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
  const all = declaredArguments(dockerfile);
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

function emptyRemark(given: Given): readonly string[] {
  const { candidate } = given;
  const names = emptyArguments(given);
  return [names.filter((name) => !isLoginName(name)), names.filter(isLoginName)]
    .filter((some) => some.length > 0)
    .map((some) => {
      const [argument, is, has, it] =
        some.length === 1 ? ['argument', 'is', 'has', 'it'] : ['arguments', 'are', 'have', 'them'];
      const build = `The build ${argument} ${some.join(', ')}`;
      if (candidate.unreadFile !== undefined)
        return `${build} ${has} no default. ${candidate.unreadFile} may set ${it}, but was not read.`;
      const needed = some.every(isLoginName)
        ? `use a build secret, because anyone who has the image can read an argument`
        : `set ${it} with --build-args`;
      return `${build} ${is} empty: ${agree(some.length, 'it', 'they')} ${has} no default, and nothing says a value. If ${candidate.dockerfile} needs one, ${needed}.`;
    });
}

/** Arguments that steps read and nothing gives a value to. */
function emptyArguments({ candidate, dockerfile, decisions, openArguments }: Given): readonly string[] {
  if (isBuiltByOthers(candidate)) return [];
  const steps = stepsOf({ dockerfile, decisions });
  const all = declaredArguments(dockerfile);
  const told = toldArguments(candidate, all);
  return [...new Set(all.map(({ name }) => name))].filter(
    (name) =>
      !told.has(name) &&
      openArguments.every((other) => other.name !== name) &&
      !automatic.test(name) &&
      // A commit or a date says only where an image comes from.
      !changesBetweenRuns(name, undefined, 'x') &&
      (bundled.test(name) || steps.some(({ code }) => reads(code, name))),
  );
}

/** With the arguments that paths of COPY and ADD need and nothing gives a value to: without one, other files are copied, or none. */
export function withCopied<Some extends Given>(given: Some): Some {
  const copies = stepsOf(given).filter(({ keyword }) => keyword === 'COPY' || keyword === 'ADD');
  const needed = emptyArguments(given).flatMap((name): readonly OpenArgument[] => {
    const copy = copies.find(({ code }) => reads(code, name));
    const from = `${given.candidate.dockerfile}: ${copy?.code}`;
    return copy === undefined ? [] : [{ name, line: copy.line, from, standIn: '' }];
  });
  return { ...given, openArguments: [...given.openArguments, ...needed] };
}

/** What runs in the stages that are needed. */
function stepsOf({ dockerfile, decisions }: Pick<Given, 'dockerfile' | 'decisions'>): readonly Instruction[] {
  const needed = new Set(decisions.map(({ stage }) => stage));
  return (dockerfile?.stages ?? [])
    .filter(({ displayName }) => needed.size === 0 || needed.has(displayName))
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => /^(?:RUN|COPY|ADD|WORKDIR|USER|ENV)$/.test(keyword));
}

/** Where values come from that only a script says. */
function scriptedRemark({ candidate: { scripted = [] } }: Given): readonly string[] {
  return [...groupBy(scripted, ({ where }) => where)].map(
    ([where, own]) =>
      `Only ${where} says the build ${agree(own.length, 'argument', 'arguments')} ${firstFew(own.map(({ name, value }) => `${name}=${value}`))}.`,
  );
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
