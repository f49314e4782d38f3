// What a door keeps on its device: the list it works by, who is in, and what is still to be sent.
// An event is acknowledged on the screen only once it lies here.
class DoorStore {
  static open(secret) {
    return new Promise((done, failed) => {
      const asked = indexedDB.open('door-' + sha256(secret).slice(0, 16), 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore('kept');
        asked.result.createObjectStore('queue', { keyPath: 'n', autoIncrement: true });
      };
      asked.onsuccess = () => done(new DoorStore(asked.result));
      asked.onerror = () => failed(asked.error);
    });
  }

  constructor(db) { this.db = db; }

  #run(store, mode, action) {
    return new Promise((done, failed) => {
      const work = this.db.transaction(store, mode, { durability: 'strict' });
      const asked = action(work.objectStore(store));
      work.oncomplete = () => done(asked?.result);
      work.onerror = work.onabort = () => failed(work.error);
    });
  }

  get(key) { return this.#run('kept', 'readonly', (kept) => kept.get(key)); }
  put(key, value) { return this.#run('kept', 'readwrite', (kept) => kept.put(value, key)); }
  forget() { return this.#run('kept', 'readwrite', (kept) => kept.clear()); }

  add(event) { return this.#run('queue', 'readwrite', (queue) => queue.add(event)); }
  queued(most) { return this.#run('queue', 'readonly', (queue) => queue.getAll(null, most)); }
  waiting() { return this.#run('queue', 'readonly', (queue) => queue.count()); }
  sent(events) { return this.#run('queue', 'readwrite', (queue) => { events.forEach((event) => queue.delete(event.n)); }); }
}
