import { once } from "node:events";
import { createServer } from "node:net";
import { StartError } from "./start-error.ts";

/** A port that nothing listens on now; somebody else may still take it before it is used. */
export function findFreePort(host = "127.0.0.1"): Promise<number> {
  return listenBriefly(0, host);
}

/** @throws StartError that names the port and how to choose another */
export async function requireFreePort(port: number, host: string, variable: string): Promise<void> {
  try {
    await listenBriefly(port, host);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EADDRINUSE") {
      const other = `${variable}=${port < 65_535 ? port + 1 : port - 1}`;
      throw new StartError(
        `Port ${port} is in use by another program. Stop that program, or choose another port: ${other} npx pnpm@12 start`,
      );
    }
    if (code === "EACCES") {
      throw new StartError(
        `Port ${port} needs more rights than you have. Choose one above 1023 with ${variable}.`,
      );
    }
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new StartError(
        `HOST is "${host}", which is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`,
      );
    }
    throw error;
  }
}

export async function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return listenBriefly(port, host).then(
    () => true,
    () => false,
  );
}

async function listenBriefly(port: number, host: string): Promise<number> {
  const server = createServer();
  server.listen({ port, host, exclusive: true });
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : port;
}
