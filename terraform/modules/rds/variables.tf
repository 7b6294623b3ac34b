variable "name" {
  description = "The identifier of the database, and the prefix of the names of its resources."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,28}[a-z0-9]$", var.name)) && !strcontains(var.name, "--")
    error_message = "name must be 3 to 30 lower-case letters, digits and single hyphens, beginning with a letter."
  }
}

variable "engine" {
  description = "postgres: PostgreSQL on RDS with a standby. aurora-postgresql: Aurora."
  type        = string
  default     = "postgres"

  validation {
    condition     = contains(["postgres", "aurora-postgresql"], var.engine)
    error_message = "engine must be postgres or aurora-postgresql."
  }
}

variable "engine_version" {
  description = "The PostgreSQL version. 17: AWS upgrades minor versions automatically. 17.6: pinned."
  type        = string
  default     = "17"

  validation {
    condition     = can(regex("^1[5-9](\\.[0-9]+)?$", var.engine_version))
    error_message = "engine_version must be PostgreSQL 15 or newer, such as 17 or 17.6."
  }
}

variable "instance_class" {
  description = "The class of all instances."
  type        = string

  validation {
    condition     = can(regex("^db\\.[a-z0-9]+\\.[a-z0-9]+$", var.instance_class))
    error_message = "instance_class must be a class such as db.m7g.large."
  }

  validation {
    condition = (
      var.engine != "aurora-postgresql" || can(regex("^db\\.(r|t|x)", var.instance_class))
    )
    error_message = "instance_class must be of family r, t or x for Aurora, such as db.r7g.large."
  }
}

variable "storage_gb" {
  description = "The initial storage and the limit of its automatic growth, in GiB. Aurora ignores both."
  type = object({
    initial = number
    max     = number
  })
  default = { initial = 50, max = 500 }

  validation {
    condition = (
      var.storage_gb.initial >= 20
      && var.storage_gb.max >= ceil(var.storage_gb.initial * 1.1)
      && var.storage_gb.max <= 65536
    )
    error_message = "storage_gb: initial must be 20 or more; max must be at least 10% larger, up to 65536."
  }
}

variable "read_replica_count" {
  description = "The number of read replicas. Aurora always has at least one, which is its standby."
  type        = number
  default     = 0

  validation {
    condition = (
      var.read_replica_count >= 0 && var.read_replica_count <= 14
      && floor(var.read_replica_count) == var.read_replica_count
    )
    error_message = "read_replica_count must be a whole number from 0 to 14."
  }
}

variable "vpc_id" {
  description = "The network of the database."
  type        = string

  validation {
    condition     = startswith(var.vpc_id, "vpc-")
    error_message = "vpc_id must be the id of a VPC."
  }
}

variable "subnet_ids" {
  description = "The subnets of the database tier, one in each zone."
  type        = list(string)

  validation {
    condition     = length(var.subnet_ids) >= 3
    error_message = "subnet_ids must be three or more subnets, each in a different zone."
  }
}

variable "client_security_group_ids" {
  description = "The security groups that may connect, by a name for each."
  type        = map(string)

  validation {
    condition = length(var.client_security_group_ids) > 0 && alltrue([
      for name, id in var.client_security_group_ids :
      can(regex("^[a-z][a-z0-9-]*$", name)) && startswith(id, "sg-")
    ])
    error_message = "client_security_group_ids must be one or more ids of security groups, each with a name."
  }
}

variable "backup_retention_days" {
  description = "The period in days for which the database can be restored to any point in time."
  type        = number
  default     = 14

  validation {
    condition     = var.backup_retention_days >= 7 && var.backup_retention_days <= 35
    error_message = "backup_retention_days must be 7 to 35."
  }
}

variable "deletion_protection" {
  description = "Whether AWS refuses to delete the database. Turn it off and apply before destroying."
  type        = bool
  default     = true
}

variable "log_retention_days" {
  description = "The retention period of the database logs in days."
  type        = number
  default     = 30

  validation {
    condition = contains(
      [7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653],
      var.log_retention_days
    )
    error_message = "log_retention_days must be 7 or more, and a retention period that CloudWatch supports."
  }
}
