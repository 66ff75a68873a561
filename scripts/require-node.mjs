// @ts-check

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Preflight needs Node 20.9 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
