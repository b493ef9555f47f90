import {
  type ListenOptions,
  listenForPublishEvents,
  type PublishEventListener,
  type PublishEventSource,
} from "@businesspro/db/listen";

/** Tells of publish events as they are committed. All followers of a process share one connection. */
export type PublishFeed = {
  events: () => PublishEventSource;
  close: () => Promise<void>;
};

/** Connects when the first follower comes: a process without any holds no connection. */
export function createPublishFeed(options: ListenOptions): PublishFeed {
  let listener: PublishEventListener | undefined;
  return {
    events() {
      listener ??= listenForPublishEvents(options);
      return listener.events;
    },
    async close() {
      await listener?.close();
    },
  };
}
