package io.pigstyguard.admission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Memory for bodies on their way in, taken as their bytes arrive: what a client announces reserves
 * nothing. When it is full, bodies that do not get on make room for those that do, the others wait,
 * and the one that came first may go on in any case, so that there is always one that ends.
 * Thread-safe.
 */
final class Room {
  /** Nanoseconds in which a body must get on by {@link #STEP} while others wait. */
  static final long STALL = 300_000_000;

  private static final long STEP = 16 << 10;

  private final long capacity;
  private final LongSupplier nanos;
  private final Set<Tenant> tenants = new LinkedHashSet<>();
  private long held;

  /**
   * An empty room.
   *
   * @param capacity in bytes; exceeded by what arrives in one piece and by one body at most
   * @param nanos a clock of nanoseconds that never goes back
   */
  Room(long capacity, LongSupplier nanos) {
    this.capacity = capacity;
    this.nanos = nanos;
  }

  /** Who sends a body. Called by any thread. */
  interface Guest {
    /** There is room again. */
    void goOn();

    /** Others need the room, and this one makes no use of it. */
    void leave();
  }

  /** Lets a guest in, who takes nothing yet. */
  Tenant enter(Guest guest) {
    Tenant tenant = new Tenant(guest);
    synchronized (this) {
      tenants.add(tenant);
    }
    return tenant;
  }

  /** Bytes that are held. */
  synchronized long held() {
    return held;
  }

  /** A body of which some bytes are there. */
  final class Tenant {
    private final Guest guest;
    private long bytes;
    private long bytesAtLastStep;
    private long lastStep = nanos.getAsLong();
    private boolean waiting;
    private boolean whole;
    private boolean gone;

    private Tenant(Guest guest) {
      this.guest = guest;
    }

    /**
     * Makes room for bytes that have arrived, at the cost of bodies that do not get on.
     *
     * @return false when no more must be read until {@link Guest#goOn}
     */
    boolean makeRoom(long more) {
      Changes changes = new Changes();
      boolean room;
      synchronized (Room.this) {
        if (gone) {
          return false;
        }
        bytes += more;
        held += more;
        if (bytes - bytesAtLastStep >= STEP) {
          step();
        }
        if (held > capacity) {
          shedStalled(changes);
        }
        room = held <= capacity || this == first();
        waiting = !room;
      }
      changes.tell();
      return room;
    }

    /** The body is whole: it waits for its turn and not for bytes. */
    void bodyHasArrived() {
      Changes changes = new Changes();
      synchronized (Room.this) {
        whole = true;
        wake(changes);
      }
      changes.tell();
    }

    /** Gives back what it holds. */
    void leave() {
      Changes changes = new Changes();
      synchronized (Room.this) {
        remove(this);
        wake(changes);
      }
      changes.tell();
    }

    private void step() {
      bytesAtLastStep = bytes;
      lastStep = nanos.getAsLong();
    }

    private boolean isStalled(long now) {
      return bytes > 0 && !whole && !waiting && now - lastStep >= STALL;
    }
  }

  /** Lets those who wait go on if others do not get on; to be called now and then by who waits. */
  void relieve() {
    Changes changes = new Changes();
    synchronized (this) {
      if (held > capacity) {
        shedStalled(changes);
      }
      wake(changes);
    }
    changes.tell();
  }

  private void shedStalled(Changes changes) {
    long now = nanos.getAsLong();
    for (Tenant tenant : List.copyOf(tenants)) {
      if (tenant.isStalled(now)) {
        remove(tenant);
        changes.leaving.add(tenant);
      }
    }
  }

  private void remove(Tenant tenant) {
    if (!tenant.gone) {
      tenant.gone = true;
      held -= tenant.bytes;
      tenants.remove(tenant);
    }
  }

  private void wake(Changes changes) {
    Tenant first = first();
    for (Tenant tenant : tenants) {
      if (tenant.waiting && (held <= capacity || tenant == first)) {
        tenant.waiting = false;
        tenant.step();
        changes.going.add(tenant);
      }
    }
  }

  /** The one that came first of those of whose bodies a part is there. */
  private @Nullable Tenant first() {
    for (Tenant tenant : tenants) {
      if (tenant.bytes > 0 && !tenant.whole) {
        return tenant;
      }
    }
    return null;
  }

  /** Whom to tell what, once the lock is free. */
  private static final class Changes {
    private final List<Tenant> leaving = new ArrayList<>();
    private final List<Tenant> going = new ArrayList<>();

    void tell() {
      leaving.forEach(tenant -> tenant.guest.leave());
      going.forEach(tenant -> tenant.guest.goOn());
    }
  }
}
