// Reads one job as JSON from the standard input: {script, held, files}; writes one answer a line.
const fs = require('node:fs');
const job = JSON.parse(fs.readFileSync(0, 'utf8'));
const { verdict } = require(job.script);

function source(path) {
  const { size } = fs.statSync(path);
  let read = 0;
  return {
    size,
    read: () => read,
    bytes: async (from, to) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(to, size) - from));
      const file = fs.openSync(path, 'r');
      fs.readSync(file, buffer, 0, buffer.length, from);
      fs.closeSync(file);
      read += buffer.length;
      return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.length);
    },
  };
}

(async () => {
  for (const path of job.files) {
    const file = source(path);
    const { verdict: answer, findings } = await verdict(file, job.held);
    const told = findings.map((each) => [each.code, each.rule, each.message, each.remedy].join('|'));
    console.log(JSON.stringify({ verdict: answer, findings: told, read: file.read() }));
  }
})();
