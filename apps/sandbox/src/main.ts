import { parseArgs } from "node:util";
import { startSandbox } from "./start-sandbox.ts";

const USAGE = "usage: node apps/sandbox/src/main.ts [--port 3100] [--host 127.0.0.1] [--data .data/sandbox] [--public-url http://localhost:3100] [--no-seed]";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3100" },
    host: { type: "string", default: "127.0.0.1" },
    data: { type: "string", default: ".data/sandbox" },
    "public-url": { type: "string" },
    "no-seed": { type: "boolean", default: false },
  },
});
const port = Number(values.port);
if (!/^\d+$/.test(values.port) || port > 65_535) {
  console.error(`--port must be a number from 0 to 65535\n${USAGE}`);
  process.exit(2);
}

try {
  const sandbox = await startSandbox({
    port,
    host: values.host,
    dataDir: values.data,
    seed: !values["no-seed"],
    ...(values["public-url"] !== undefined && { publicUrl: new URL(values["public-url"]).origin }),
  });
  console.log(JSON.stringify({ listening: sandbox.port }));
  const stop = () => void sandbox.close().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(taken ? `port ${port} on ${values.host} is in use` : error);
  process.exit(1);
}
