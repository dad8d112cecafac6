import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { formatSwitchJob, type SwitchJob } from '../../../src/core/deploy/switch-job.ts';
import { sampleJob } from '../../support/switch-job.ts';

/** What a shell has in its variables after it has read the parameters. */
function readBack(job: SwitchJob, ...names: readonly string[]): readonly string[] {
  const script = `${formatSwitchJob(job)}printf '%s\\0' ${names.map((name) => `"$${name}"`).join(' ')}`;
  return execFileSync('sh', ['-s'], { input: script, encoding: 'utf8' }).split('\0').slice(0, -1);
}

const odd = [
  `it's "quoted" $HOME $(touch /tmp/ran) \`touch /tmp/ran\``,
  '-rf\n--\nsecond line\n',
  'ü€ 😀 \\ \\\\ \\n %s %%',
  "'''",
  '; rm -rf / & | > < * ? [a] {a,b} ~ # !',
  '\ttab\r\n',
];

describe('the parameters of a job', () => {
  test.each(odd)('hold every value byte for byte: %j', (value) => {
    const job = sampleJob({
      projectDir: `/srv/${value}`,
      projectName: value,
      beforeSwitch: value,
      migrateCommand: value,
      restoreCommand: value,
      afterSwitch: value,
      health: { ...sampleJob().health, command: value },
    });
    expect(
      readBack(job, 'project_dir', 'project_name', 'before_switch', 'after_switch', 'health_command'),
    ).toEqual([`/srv/${value}`, value, value, value, value]);
  });

  test('name the owner on one line, and as the inner part of a JSON object', () => {
    const who = {
      actor: 'm"o\nna',
      runUrl: 'https://github.com/o/r/actions/runs/1',
      revision: undefined,
      tag: undefined,
    };
    const [text = '', json = ''] = readBack(sampleJob({ who }), 'who_text', 'who_json');
    expect(text).toBe('m"o na, https://github.com/o/r/actions/runs/1');
    expect(JSON.parse(`{${json}}`)).toEqual({ actor: 'm"o\nna', run: who.runUrl });
  });

  test('pin an image in one form, whatever form it is given in', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    for (const image of [`ghcr.io/o/app@${digest}`, `ghcr.io/o/app:main@${digest}`])
      expect(readBack(sampleJob({ images: [image] }), 'image')).toEqual([`ghcr.io/o/app@${digest}`]);
  });

  test('have whole seconds where programs want them, and never 0, which means for ever', () => {
    const health = { ...sampleJob().health, timeoutMs: 300, waitTimeoutMs: 1200 };
    expect(
      readBack(
        sampleJob({ health, commandTimeoutMs: 10 }),
        'health_command_s',
        'wait_timeout_s',
        'command_timeout_s',
      ),
    ).toEqual(['1', '2', '1']);
    expect(readBack(sampleJob({ commandTimeoutMs: 1200 }), 'command_timeout_s')).toEqual(['2']);
  });

  test('let no request take more than ten seconds, so that a server that hangs is asked again', () => {
    const health = { ...sampleJob().health, timeoutMs: 60_000 };
    expect(readBack(sampleJob({ health }), 'request_timeout_s', 'health_command_s')).toEqual(['10', '60']);
  });

  test('are refused where an image has no digest, an address is no web address, a job is no name', () => {
    expect(() => formatSwitchJob(sampleJob({ images: ['ghcr.io/o/app:main'] }))).toThrow('by digest');
    for (const url of ['file:///etc/passwd', 'http://a b/', 'http://a/\nurl = "file:///etc/passwd"', '-o /x'])
      expect(() => formatSwitchJob(sampleJob({ health: { ...sampleJob().health, url } }))).toThrow('address');
    expect(() => formatSwitchJob(sampleJob({ id: '../x' }))).toThrow('name');
  });
});
