import { readText } from "../protocol/arguments.ts";
import { hostClass, type HostClass, type HostObject } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import type { Session } from "../session.ts";

interface SettingData {
  readonly session: Session;
  readonly key: string;
}

function valueOf({ session, key }: SettingData): unknown {
  if (!session.book.settings.has(key)) throw hostError("ItemNotFound");
  return session.book.settings.get(key);
}

const setting: HostClass<SettingData> = hostClass<SettingData>("Setting", {
  scalars: {
    _Id: ({ key }) => key,
    key: ({ key }) => key,
    value: valueOf,
  },
  setters: {
    value: ({ session, key }, value) => {
      session.book.settings.set(key, value);
    },
  },
  methods: {
    delete: ({ session, key }) => {
      session.book.settings.delete(key);
    },
  },
});

const give = (session: Session, key: string): HostObject => setting.of({ session, key });

/** Settings of this add-in in this workbook; nobody else sees them. */
export const settingCollection: HostClass<Session> = hostClass<Session>("SettingCollection", {
  items: (session) => [...session.book.settings.keys()].map((key) => give(session, key)),
  item: (session, args) => {
    const key = readText(args);
    if (!session.book.settings.has(key)) throw hostError("ItemNotFound");
    return give(session, key);
  },
  methods: {
    add: (session, args) => {
      const key = readText(args);
      session.book.settings.set(key, args[1]);
      return give(session, key);
    },
    getCount: ({ book }) => book.settings.size,
    getItemOrNullObject: (session, args) => {
      const key = readText(args);
      return session.book.settings.has(key) ? give(session, key) : null;
    },
  },
});
