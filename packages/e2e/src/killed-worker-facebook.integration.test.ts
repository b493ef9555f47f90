import { describeKilledWorker } from "./describe-killed-worker.ts";

describeKilledWorker("facebook");
