# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns the texts in samples/sources into papers, scans, office files and archives."""
