// Live progress of course tasks, over one WebSocket that is opened again when it breaks.
const FIRST_WAIT_MILLIS = 1_000;
const LONGEST_WAIT_MILLIS = 30_000;
/** What the server closes with when the session is over. */
const SIGNED_OUT = 1008;

/**
 * Follows tasks. `onUpdate` gets (task id, data) at once for how a task is now, and then for every change.
 *
 * @returns { follow(ids), close() }; `follow` replaces what was followed before
 */
export function followTasks(onUpdate) {
  let wanted = new Set();
  let socket = null;
  let wait = FIRST_WAIT_MILLIS;
  let timer = null;
  let closed = false;

  function say(type, id) {
    if (socket?.readyState === WebSocket.OPEN) {
      socket.send(JSON.stringify({ type, task_id: id }));
    }
  }

  function open() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    socket = new WebSocket(`${scheme}://${location.host}/ws/connect`);
    socket.onopen = () => {
      wait = FIRST_WAIT_MILLIS;
      wanted.forEach((id) => say("subscribe_task", id));
    };
    socket.onmessage = ({ data }) => {
      const frame = JSON.parse(data);
      if (frame.type === "task_update") {
        onUpdate(frame.task_id, frame.data);
      }
    };
    socket.onclose = ({ code }) => {
      if (!closed && code !== SIGNED_OUT) {
        timer = setTimeout(open, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS);
      }
    };
  }

  function follow(ids) {
    const next = new Set(ids);
    [...wanted].filter((id) => !next.has(id)).forEach((id) => say("unsubscribe_task", id));
    [...next].filter((id) => !wanted.has(id)).forEach((id) => say("subscribe_task", id));
    wanted = next;
    if (socket === null && wanted.size > 0) {
      open();
    }
  }

  function close() {
    closed = true;
    clearTimeout(timer);
    socket?.close();
  }

  return { follow, close };
}
