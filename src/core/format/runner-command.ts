/**
 * Text of which no line can be taken for a command to the runner, which reads `::…` at the beginning and `##[…]`
 * anywhere in a line: https://github.com/actions/runner/blob/v2.328.0/src/Runner.Common/ActionCommand.cs
 */
export function defuseRunnerCommands(text: string): string {
  return text.replace(/^([^\S\r\n]*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
