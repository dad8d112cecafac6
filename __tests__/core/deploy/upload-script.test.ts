import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { formatUpload } from '../../../src/core/deploy/upload-script.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const upload = (file: string, content: string, sizeBytes = content.length, mode = '0640') =>
  spawnSync('sh', ['-c', formatUpload(file, sizeBytes, mode)], { input: content, encoding: 'utf8' });

describe('an upload', () => {
  test('is the file, with its mode, and nothing beside it', async () => {
    const folder = await makeTempFolder();
    const file = join(folder, "it's $HOME\n");
    expect(upload(file, 'new\n')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe('new\n');
    expect((statSync(file).mode & 0o777).toString(8)).toBe('640');
    expect(readdirSync(folder)).toEqual(["it's $HOME\n"]);
  });

  test.each([
    ['none', ''],
    ['a part', 'ne'],
    ['too much', 'newer'],
  ])('of which %s arrives leaves what was there', async (_, arrived) => {
    const folder = await makeTempFolder({ file: 'old' });
    const { status, stderr } = upload(join(folder, 'file'), arrived, 3);
    expect(status).not.toBe(0);
    expect(stderr).toBe(`only ${arrived.length} of 3 bytes arrived\n`);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('takes the place of a link, and leaves what it points to', async () => {
    const folder = await makeTempFolder({ target: 'old' });
    spawnSync('ln', ['-s', 'target', join(folder, 'file')]);
    expect(upload(join(folder, 'file'), 'new').status).toBe(0);
    expect([
      readFileSync(join(folder, 'file'), 'utf8'),
      readFileSync(join(folder, 'target'), 'utf8'),
    ]).toEqual(['new', 'old']);
  });

  test('onto a folder is refused', async () => {
    const folder = await makeTempFolder({ 'file/': '' });
    expect(upload(join(folder, 'file'), 'new')).toMatchObject({ status: 1, stderr: 'it is a folder\n' });
  });

  test('that cannot be written says so', async () => {
    const folder = await makeTempFolder();
    writeFileSync(join(folder, 'file'), '');
    const { status, stderr } = upload(join(folder, 'none/file'), 'new');
    expect(status).not.toBe(0);
    expect(stderr).not.toBe('');
  });

  test('has an absolute path', () => {
    expect(() => formatUpload('file', 1, '0600')).toThrow('expected an absolute path, got "file"');
  });
});
