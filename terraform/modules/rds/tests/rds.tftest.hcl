mock_provider "aws" { source = "../../mocks" }

variables {
  name                      = "farthing-test"
  instance_class            = "db.r7g.large"
  vpc_id                    = "vpc-00000000000000000"
  subnet_ids                = ["subnet-a", "subnet-b", "subnet-c"]
  client_security_group_ids = { pods = "sg-11111111111111111" }
}

run "postgres_has_a_standby_and_no_public_address" {
  assert {
    condition = (
      aws_db_instance.primary["primary"].multi_az
      && !aws_db_instance.primary["primary"].publicly_accessible
    )
    error_message = "The database must have a standby and no public address."
  }

  assert {
    condition     = length(aws_rds_cluster.aurora) == 0 && length(aws_rds_cluster_instance.aurora) == 0
    error_message = "There must be no Aurora cluster."
  }
}

run "postgres_is_encrypted_with_our_key" {
  assert {
    condition = (
      aws_db_instance.primary["primary"].storage_encrypted
      && alltrue([
        for key in [
          aws_db_instance.primary["primary"].kms_key_id,
          aws_db_instance.primary["primary"].master_user_secret_kms_key_id,
          aws_db_instance.primary["primary"].performance_insights_kms_key_id,
        ] : key == module.key.arn
      ])
    )
    error_message = "Storage, password and insights must be encrypted with our key."
  }
}

run "postgres_requires_tls" {
  assert {
    condition = contains(
      [for parameter in aws_db_parameter_group.postgres["primary"].parameter : "${parameter.name}=${parameter.value}"],
      "rds.force_ssl=1"
    )
    error_message = "Connections without TLS must be refused."
  }

  assert {
    condition = (
      aws_db_parameter_group.postgres["primary"].family == "postgres17"
      && aws_db_instance.primary["primary"].ca_cert_identifier == "rds-ca-rsa2048-g1"
    )
    error_message = "The parameter family must match the version, and the certificate authority must be set."
  }
}

run "postgres_uses_its_parameters_and_groups" {
  variables { read_replica_count = 1 }

  assert {
    condition = alltrue([
      for database in concat(values(aws_db_instance.primary), values(aws_db_instance.replica)) :
      database.parameter_group_name == aws_db_parameter_group.postgres["primary"].name
    ])
    error_message = "Primary and replicas must use the parameter group that requires TLS."
  }

  assert {
    condition = alltrue([
      for database in concat(values(aws_db_instance.primary), values(aws_db_instance.replica)) :
      database.vpc_security_group_ids == toset([aws_security_group.database.id])
    ])
    error_message = "Primary and replicas must be in the security group for the clients."
  }

  assert {
    condition     = aws_db_instance.primary["primary"].db_subnet_group_name == aws_db_subnet_group.this.name
    error_message = "The database must be in the database tier."
  }

  assert {
    condition     = toset(aws_db_subnet_group.this.subnet_ids) == toset(var.subnet_ids)
    error_message = "The database tier must consist of the given subnets."
  }
}

run "postgres_is_backed_up_and_protected" {
  assert {
    condition = (
      aws_db_instance.primary["primary"].backup_retention_period == 14
      && aws_db_instance.primary["primary"].deletion_protection
      && !aws_db_instance.primary["primary"].skip_final_snapshot
      && aws_db_instance.primary["primary"].final_snapshot_identifier == "farthing-test-final"
      && aws_db_instance.primary["primary"].copy_tags_to_snapshot
      && !aws_db_instance.primary["primary"].delete_automated_backups
    )
    error_message = "The database must have backups and deletion protection."
  }
}

run "postgres_is_monitored" {
  assert {
    condition = (
      aws_db_instance.primary["primary"].monitoring_interval == 60
      && aws_db_instance.primary["primary"].performance_insights_enabled
      && aws_db_instance.primary["primary"].enabled_cloudwatch_logs_exports == toset(["postgresql", "upgrade"])
    )
    error_message = "Monitoring, insights and logs must be on."
  }

  assert {
    condition = (
      keys(aws_cloudwatch_log_group.database) == [
        "/aws/rds/instance/farthing-test/postgresql", "/aws/rds/instance/farthing-test/upgrade",
      ]
      && alltrue([
        for group in aws_cloudwatch_log_group.database :
        group.kms_key_id == module.key.arn && group.retention_in_days == 30
      ])
    )
    error_message = "The log groups of RDS must be encrypted with our key and have a retention period."
  }
}

run "terraform_has_no_password" {
  assert {
    condition = (
      aws_db_instance.primary["primary"].manage_master_user_password
      && aws_db_instance.primary["primary"].password == null
    )
    error_message = "RDS must manage the password."
  }

  assert {
    condition     = startswith(output.owner_secret_arn, "arn:aws:secretsmanager:")
    error_message = "The output must contain the ARN of the owner's secret."
  }
}

run "only_the_given_security_groups_may_connect" {
  assert {
    condition = (
      keys(aws_vpc_security_group_ingress_rule.client) == ["pods"]
      && aws_vpc_security_group_ingress_rule.client["pods"].referenced_security_group_id == "sg-11111111111111111"
      && aws_vpc_security_group_ingress_rule.client["pods"].from_port == 5432
      && aws_vpc_security_group_ingress_rule.client["pods"].to_port == 5432
      && aws_vpc_security_group_ingress_rule.client["pods"].cidr_ipv4 == null
    )
    error_message = "Only the pods may connect, to port 5432."
  }
}

run "postgres_has_the_given_number_of_replicas" {
  variables { read_replica_count = 2 }

  assert {
    condition = keys(aws_db_instance.replica) == [
      "farthing-test-replica-1", "farthing-test-replica-2",
    ]
    error_message = "There must be two replicas."
  }

  assert {
    condition = alltrue([
      for replica in aws_db_instance.replica :
      replica.storage_encrypted && !replica.publicly_accessible && replica.deletion_protection
      && replica.replicate_source_db == "farthing-test" && replica.monitoring_interval == 60
    ])
    error_message = "Replicas must be encrypted, private, protected and monitored."
  }

  assert {
    condition     = length(output.reader_hosts) == 2
    error_message = "The output must contain the hosts of both replicas."
  }
}

run "a_major_version_is_upgraded_automatically" {
  assert {
    condition     = aws_db_instance.primary["primary"].auto_minor_version_upgrade
    error_message = "Version 17 must get minor upgrades automatically."
  }
}

run "a_minor_version_is_pinned" {
  variables { engine_version = "18.1" }

  assert {
    condition = (
      !aws_db_instance.primary["primary"].auto_minor_version_upgrade
      && aws_db_parameter_group.postgres["primary"].family == "postgres18"
    )
    error_message = "Version 18.1 must be pinned."
  }
}

run "aurora_replaces_postgres" {
  variables { engine = "aurora-postgresql" }

  assert {
    condition = (
      length(aws_db_instance.primary) == 0 && length(aws_db_instance.replica) == 0
      && keys(aws_rds_cluster_instance.aurora) == ["farthing-test-1", "farthing-test-2"]
    )
    error_message = "There must be a writer and a reader, and no PostgreSQL on RDS."
  }

  assert {
    condition = (
      aws_rds_cluster.aurora["cluster"].storage_encrypted
      && aws_rds_cluster.aurora["cluster"].kms_key_id == module.key.arn
      && aws_rds_cluster.aurora["cluster"].manage_master_user_password
      && aws_rds_cluster.aurora["cluster"].master_user_secret_kms_key_id == module.key.arn
      && aws_rds_cluster.aurora["cluster"].master_password == null
    )
    error_message = "Storage and password must be encrypted with our key, and RDS must manage the password."
  }

  assert {
    condition = (
      aws_rds_cluster.aurora["cluster"].backup_retention_period == 14
      && aws_rds_cluster.aurora["cluster"].deletion_protection
      && !aws_rds_cluster.aurora["cluster"].skip_final_snapshot
      && aws_rds_cluster.aurora["cluster"].copy_tags_to_snapshot
      && aws_rds_cluster.aurora["cluster"].enabled_cloudwatch_logs_exports == toset(["postgresql"])
    )
    error_message = "Aurora must have backups, deletion protection and logs."
  }

  assert {
    condition = alltrue([
      for instance in aws_rds_cluster_instance.aurora :
      !instance.publicly_accessible && instance.monitoring_interval == 60
      && instance.performance_insights_enabled
      && instance.performance_insights_kms_key_id == module.key.arn
      && instance.ca_cert_identifier == "rds-ca-rsa2048-g1"
    ])
    error_message = "Each instance must be private and monitored, and its certificate authority must be set."
  }

  assert {
    condition = contains(
      [for parameter in aws_rds_cluster_parameter_group.aurora["cluster"].parameter : "${parameter.name}=${parameter.value}"],
      "rds.force_ssl=1"
    ) && aws_rds_cluster_parameter_group.aurora["cluster"].family == "aurora-postgresql17"
    error_message = "Connections without TLS must be refused."
  }

  assert {
    condition = (
      output.host == "farthing.cluster-mocked.eu-central-1.rds.amazonaws.com"
      && join(" ", output.reader_hosts) == "farthing.cluster-ro-mocked.eu-central-1.rds.amazonaws.com"
    )
    error_message = "The outputs must contain the hosts of the writer and of the readers."
  }

  assert {
    condition     = keys(aws_cloudwatch_log_group.database) == ["/aws/rds/cluster/farthing-test/postgresql"]
    error_message = "The log group of Aurora must exist."
  }
}

run "aurora_uses_its_parameters_and_groups" {
  variables { engine = "aurora-postgresql" }

  assert {
    condition = (
      aws_rds_cluster.aurora["cluster"].db_cluster_parameter_group_name
      == aws_rds_cluster_parameter_group.aurora["cluster"].name
    )
    error_message = "The cluster must use the parameter group that requires TLS."
  }

  assert {
    condition = (
      aws_rds_cluster.aurora["cluster"].vpc_security_group_ids
      == toset([aws_security_group.database.id])
    )
    error_message = "The cluster must be in the security group for the clients."
  }

  assert {
    condition = (
      aws_rds_cluster.aurora["cluster"].db_subnet_group_name == aws_db_subnet_group.this.name
    )
    error_message = "The cluster must be in the database tier."
  }
}

run "aurora_has_the_given_number_of_readers" {
  variables {
    engine             = "aurora-postgresql"
    read_replica_count = 3
  }

  assert {
    condition     = length(aws_rds_cluster_instance.aurora) == 4
    error_message = "There must be a writer and three readers."
  }
}

run "a_bad_name_is_refused" {
  command = plan

  variables { name = "farthing--test" }

  expect_failures = [var.name]
}

run "another_engine_is_refused" {
  command = plan

  variables { engine = "mysql" }

  expect_failures = [var.engine]
}

run "an_old_postgresql_is_refused" {
  command = plan

  variables { engine_version = "14.9" }

  expect_failures = [var.engine_version]
}

run "a_class_without_the_prefix_db_is_refused" {
  command = plan

  variables { instance_class = "m7g.large" }

  expect_failures = [var.instance_class]
}

run "a_class_that_aurora_lacks_is_refused" {
  command = plan

  variables {
    engine         = "aurora-postgresql"
    instance_class = "db.m7g.large"
  }

  expect_failures = [var.instance_class]
}

run "storage_that_cannot_grow_is_refused" {
  command = plan

  variables { storage_gb = { initial = 100, max = 100 } }

  expect_failures = [var.storage_gb]
}

run "half_a_replica_is_refused" {
  command = plan

  variables { read_replica_count = 0.5 }

  expect_failures = [var.read_replica_count]
}

run "an_id_that_is_not_a_vpc_is_refused" {
  command = plan

  variables { vpc_id = "farthing" }

  expect_failures = [var.vpc_id]
}

run "two_subnets_are_refused" {
  command = plan

  variables { subnet_ids = ["subnet-a", "subnet-b"] }

  expect_failures = [var.subnet_ids]
}

run "a_network_as_a_client_is_refused" {
  command = plan

  variables { client_security_group_ids = { everybody = "0.0.0.0/0" } }

  expect_failures = [var.client_security_group_ids]
}

run "a_database_without_clients_is_refused" {
  command = plan

  variables { client_security_group_ids = {} }

  expect_failures = [var.client_security_group_ids]
}

run "a_backup_retention_of_one_day_is_refused" {
  command = plan

  variables { backup_retention_days = 1 }

  expect_failures = [var.backup_retention_days]
}

run "an_unsupported_retention_period_is_refused" {
  command = plan

  variables { log_retention_days = 31 }

  expect_failures = [var.log_retention_days]
}
