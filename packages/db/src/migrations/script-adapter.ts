import { PrismaPg } from "@prisma/adapter-pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/**
 * The stock adapter cuts a migration at every semicolon, those inside of function bodies too. This one sends the file
 * as it is, which PostgreSQL runs as one transaction.
 */
export class ScriptAdapter extends PrismaPg {
  readonly #opened: Adapter[] = [];

  constructor(connectionString: string) {
    super({ connectionString, max: 1 });
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    // Turns a driver's error into the one that the engine reads its details from.
    const rethrow: (error: unknown) => never = Reflect.get(adapter, "onError").bind(adapter);
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script).catch(rethrow);
    };
    this.#opened.push(adapter);
    return adapter;
  }

  /** Also frees the lock that the engine holds while it migrates. */
  async close(): Promise<void> {
    await Promise.all(this.#opened.map((adapter) => adapter.dispose()));
  }
}
