# SPDX-License-Identifier: GPL-3.0-or-later
"""A ZIP writer that can also write what zipfile refuses: odd names, wrong sums, links, passwords."""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, field

STAMP = (2026, 9, 14, 21, 30, 0)  # every member has this time
DOS_TIME = (STAMP[3] << 11) | (STAMP[4] << 5) | (STAMP[5] // 2)
DOS_DATE = ((STAMP[0] - 1980) << 9) | (STAMP[1] << 5) | STAMP[2]
UTF8 = 0x0800


@dataclass
class Member:
    name: bytes
    data: bytes = b""
    flags: int = 0
    attributes: int = 0o100644 << 16
    password: bytes = b""
    wrong_sum: bool = False
    _packed: bytes = field(default=b"", repr=False)


def plain(name, data, encoding="utf-8"):
    """An ordinary member; the UTF-8 flag is set where it is needed and true."""
    ascii_only = all(ord(c) < 128 for c in name)
    return Member(name.encode(encoding), data, UTF8 if encoding == "utf-8" and not ascii_only else 0)


def folder(name):
    return Member(name.encode(), b"", attributes=(0o040755 << 16) | 0x10)


def link(name, target):
    return Member(name.encode(), target.encode(), attributes=0o120777 << 16)


def _deflate(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def _cipher(data, password):
    """The traditional ZIP cipher; weak, and still what most programs write."""
    keys = [0x12345678, 0x23456789, 0x34567890]

    def crc(value, byte):
        # One step of CRC-32 without its inversions.
        return (value >> 8) ^ _CRC[(value ^ byte) & 0xFF]

    def update(byte):
        keys[0] = crc(keys[0], byte)
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = crc(keys[2], keys[1] >> 24)

    for byte in password:
        update(byte)
    out = bytearray()
    for byte in data:
        mix = (keys[2] | 2) & 0xFFFF
        out.append(byte ^ ((mix * (mix ^ 1)) >> 8) & 0xFF)
        update(byte)
    return bytes(out)


def _crc_table():
    table = []
    for value in range(256):
        for _ in range(8):
            value = (value >> 1) ^ (0xEDB88320 if value & 1 else 0)
        table.append(value)
    return table


_CRC = _crc_table()


def write(members):
    """The archive's bytes, members in the given order."""
    out, central = bytearray(), bytearray()
    for member in members:
        crc = zlib.crc32(member.data) ^ (0x5A5A5A5A if member.wrong_sum else 0)
        packed, method = _deflate(member.data), 8
        if len(packed) >= len(member.data):
            packed, method = member.data, 0
        flags = member.flags
        if member.password:
            flags |= 1
            packed = _cipher(bytes(11) + bytes([crc >> 24]) + packed, member.password)
        common = struct.pack("<HHHHHIIIHH", 20, flags, method, DOS_TIME, DOS_DATE, crc, len(packed), len(member.data),
                             len(member.name), 0)
        central += b"PK\x01\x02" + struct.pack("<H", 0x0314) + common
        central += struct.pack("<HHHII", 0, 0, 0, member.attributes, len(out)) + member.name
        out += b"PK\x03\x04" + common + member.name + packed
    end = struct.pack("<HHHHIIH", 0, 0, len(members), len(members), len(central), len(out), 0)
    return bytes(out + central + b"PK\x05\x06" + end)


def overlapping(count, kilobytes):
    """Many members that share one stretch of data."""
    data = bytes(kilobytes * 1024)
    packed, crc = _deflate(data), zlib.crc32(data)
    common = lambda name: struct.pack("<HHHHHIIIHH", 20, 0, 8, DOS_TIME, DOS_DATE, crc, len(packed), len(data), len(name), 0)
    out = b"PK\x03\x04" + common(b"certificaat-000.pdf") + b"certificaat-000.pdf" + packed
    central = b""
    for i in range(count):
        name = b"certificaat-%03d.pdf" % i
        central += b"PK\x01\x02" + struct.pack("<H", 0x0314) + common(name)
        central += struct.pack("<HHHII", 0, 0, 0, 0o100644 << 16, 0) + name
    return out + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count, count, len(central), len(out), 0)


def steady(data):
    """A ZIP (docx, odt) written again with fixed times; the order of its parts stays."""
    source, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for old in source.infolist():
            new = zipfile.ZipInfo(old.filename, STAMP)
            new.compress_type = zipfile.ZIP_STORED if old.filename == "mimetype" else zipfile.ZIP_DEFLATED
            new.external_attr = 0o100644 << 16
            target.writestr(new, source.read(old))
    return out.getvalue()
