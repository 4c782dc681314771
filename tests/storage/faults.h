// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstring>
#include <sqlite3.h>

namespace dau::kit {

// The system's file functions with a fault: the n-th write, sync, truncation, opening or deletion fails, once or from
// then on; a failing write is torn in half. Registered as the default, so the code under test does not know.
class FaultyFiles
{
public:
    static void install()
    {
        real() = sqlite3_vfs_find(nullptr);
        static sqlite3_vfs vfs = *real();
        vfs.zName = "faulty";
        vfs.szOsFile = static_cast<int>(sizeof(File)) + real()->szOsFile;
        vfs.xOpen = &open;
        vfs.xDelete = &remove;
        sqlite3_vfs_register(&vfs, 1);
    }
    // `n` counts from 1; 0 disarms.
    static void arm(int n, bool forEver)
    {
        seen() = 0;
        always() = forEver;
        target() = n;
    }
    static bool hasStruck() { return target() > 0 && seen() >= target(); }

private:
    struct File {
        sqlite3_file base;
        sqlite3_file *real;
    };

    static sqlite3_vfs *&real()
    {
        static sqlite3_vfs *vfs = nullptr;
        return vfs;
    }
    static std::atomic<int> &seen()
    {
        static std::atomic<int> count = 0;
        return count;
    }
    static std::atomic<int> &target()
    {
        static std::atomic<int> count = 0;
        return count;
    }
    static std::atomic<bool> &always()
    {
        static std::atomic<bool> value = false;
        return value;
    }
    static bool strikes()
    {
        if (target() == 0)
            return false;
        const int now = ++seen();
        return always() ? now >= target() : now == target();
    }

    static sqlite3_file *realOf(sqlite3_file *file) { return reinterpret_cast<File *>(file)->real; }
    static const sqlite3_io_methods *methodsOf(sqlite3_file *file) { return realOf(file)->pMethods; }

    static int write(sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
    {
        if (!strikes())
            return methodsOf(file)->xWrite(realOf(file), data, size, at);
        (void)methodsOf(file)->xWrite(realOf(file), data, size / 2, at);
        return SQLITE_IOERR_WRITE;
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        return strikes() ? SQLITE_IOERR_TRUNCATE : methodsOf(file)->xTruncate(realOf(file), size);
    }
    static int sync(sqlite3_file *file, int flags)
    {
        return strikes() ? SQLITE_IOERR_FSYNC : methodsOf(file)->xSync(realOf(file), flags);
    }
    static int remove(sqlite3_vfs *, const char *name, int syncFolder)
    {
        return strikes() ? SQLITE_IOERR_DELETE : real()->xDelete(real(), name, syncFolder);
    }
    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        auto *own = reinterpret_cast<File *>(file);
        own->base.pMethods = nullptr;
        if (strikes())
            return SQLITE_CANTOPEN;
        own->real = reinterpret_cast<sqlite3_file *>(own + 1);
        const int code = real()->xOpen(real(), name, own->real, flags, outFlags);
        if (code == SQLITE_OK)
            own->base.pMethods = methods();
        return code;
    }

    static const sqlite3_io_methods *methods()
    {
        static const sqlite3_io_methods all{
            1,
            [](sqlite3_file *f) { return methodsOf(f)->xClose(realOf(f)); },
            [](sqlite3_file *f, void *d, int n, sqlite3_int64 at) { return methodsOf(f)->xRead(realOf(f), d, n, at); },
            &write,
            &truncate,
            &sync,
            [](sqlite3_file *f, sqlite3_int64 *size) { return methodsOf(f)->xFileSize(realOf(f), size); },
            [](sqlite3_file *f, int lock) { return methodsOf(f)->xLock(realOf(f), lock); },
            [](sqlite3_file *f, int lock) { return methodsOf(f)->xUnlock(realOf(f), lock); },
            [](sqlite3_file *f, int *out) { return methodsOf(f)->xCheckReservedLock(realOf(f), out); },
            [](sqlite3_file *f, int op, void *arg) { return methodsOf(f)->xFileControl(realOf(f), op, arg); },
            [](sqlite3_file *f) { return methodsOf(f)->xSectorSize(realOf(f)); },
            [](sqlite3_file *f) { return methodsOf(f)->xDeviceCharacteristics(realOf(f)); },
            nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};
        return &all;
    }
};

// SQLite's allocator with the n-th allocation failing, once or from then on.
class FaultyMemory
{
public:
    static void install() // before SQLite is used at all
    {
        sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real());
        static sqlite3_mem_methods methods = real();
        methods.xMalloc = [](int size) -> void * { return strikes() ? nullptr : real().xMalloc(size); };
        methods.xRealloc = [](void *at, int size) -> void * { return strikes() ? nullptr : real().xRealloc(at, size); };
        sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
    }
    static void arm(int n, bool forEver)
    {
        seen() = 0;
        always() = forEver;
        target() = n;
    }
    static bool hasStruck() { return target() > 0 && seen() >= target(); }

private:
    static sqlite3_mem_methods &real()
    {
        static sqlite3_mem_methods methods{};
        return methods;
    }
    static std::atomic<int> &seen()
    {
        static std::atomic<int> count = 0;
        return count;
    }
    static std::atomic<int> &target()
    {
        static std::atomic<int> count = 0;
        return count;
    }
    static std::atomic<bool> &always()
    {
        static std::atomic<bool> value = false;
        return value;
    }
    static bool strikes()
    {
        if (target() == 0)
            return false;
        const int now = ++seen();
        return always() ? now >= target() : now == target();
    }
};

} // namespace dau::kit
