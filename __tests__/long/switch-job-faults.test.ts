// Each call of docker fails, is lost, or is the job's last; the ordinary tests take half of them.
process.env['EVERY_CASE'] = 'true';
await import('../integration/switch-job-faults.test.ts');

export {};
